//! Runs another program, which does not outlive this one: a signal to this one ends it.

use std::ffi::OsString;
use std::future::Future;
use std::io;
use std::process::{Command, ExitCode, Output, Stdio};

use tokio::io::{AsyncRead, AsyncReadExt};

use crate::failure::Failure;
use crate::workspace;

/// `cargo` with these arguments, in the workspace.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = Command::new(cargo);
    command.current_dir(workspace::root());
    command.args(arguments);
    command
}

/// Runs a program until it ends: 0 if it succeeds, 1 otherwise.
///
/// # Errors
///
/// If it cannot be started, or this program is told to stop.
pub(crate) fn run(command: Command) -> Result<ExitCode, Failure> {
    let output = ended(command)?;
    Ok(if output.status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Runs a program until it ends, and returns what it printed.
///
/// # Errors
///
/// If it cannot be started, or this program is told to stop.
pub(crate) fn output(mut command: Command) -> Result<Output, Failure> {
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    ended(command)
}

fn ended(command: Command) -> Result<Output, Failure> {
    let program = command.get_program().display().to_string();
    let cannot = |why| Failure::of(format!("cannot run {program}"), why);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(cannot)?;
    let ended = runtime.block_on(async {
        let stop = stop()?;
        until(command.into(), stop).await
    });
    ended.map_err(cannot)?.ok_or_else(|| Failure::Other("stopped by a signal".to_owned()))
}

/// How the program ended; `None` if it was ended because `stop` came first.
async fn until(mut command: tokio::process::Command, stop: impl Future<Output = ()>) -> io::Result<Option<Output>> {
    let mut child = command.kill_on_drop(true).spawn()?;
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    let ended = async { tokio::try_join!(child.wait(), all(stdout), all(stderr)) };
    tokio::select! {
        ended = ended => ended.map(|(status, stdout, stderr)| Some(Output { status, stdout, stderr })),
        () = stop => child.kill().await.map(|()| None),
    }
}

async fn all(pipe: Option<impl AsyncRead + Unpin>) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if let Some(mut pipe) = pipe {
        pipe.read_to_end(&mut bytes).await?;
    }
    Ok(bytes)
}

/// Waits for a signal that would end this program. From now on they do not end it by themselves.
#[cfg(unix)]
fn stop() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let mut hangup = signal(SignalKind::hangup())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
            _ = hangup.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn stop() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        // Without a handler there is nothing to wait for.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    /// One test, since a signal is for all that wait in this process. The child sends it, so the handler is there.
    #[test]
    fn the_exit_code_says_how_it_ended_and_a_signal_ends_the_child_too() {
        assert_eq!(run(shell("exit 0")).unwrap(), ExitCode::SUCCESS);
        assert_eq!(run(shell("exit 3")).unwrap(), ExitCode::FAILURE);
        assert!(run(Command::new("/there is no such program")).is_err());

        let folder = tempfile::tempdir().unwrap();
        let written = folder.path().join("pid");
        let script = format!("echo $$ > {}; kill -TERM $PPID; exec sleep 1000", written.display());
        let Err(Failure::Other(why)) = run(shell(&script)) else { panic!("it ended by itself") };
        assert_eq!(why, "stopped by a signal");
        let child = std::fs::read_to_string(written).unwrap();
        let lives = || Command::new("kill").args(["-0", child.trim()]).status().unwrap().success();
        for _ in 0..100 {
            if !lives() {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("the child lives on");
    }
}
