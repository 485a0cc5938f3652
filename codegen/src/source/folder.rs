//! Reads the files of a folder, and nothing else that may be in it.

use std::fs::{self, DirEntry, File, FileType};
use std::io::{self, Read};
use std::path::Path;

use super::SourceFile;

/// The most bytes of a YAML file: more than any API needs, and little enough to be read in a moment.
const LONGEST_YAML: u64 = 1 << 20;

/// The most bytes of any other file, such as the lock or the body of a response.
const LONGEST: u64 = 16 << 20;

/// Reads every file below a folder, except hidden ones. `below` is the folder's path in `root`.
pub(super) fn read(folder: &Path, below: &str, root: &Path, files: &mut Vec<SourceFile>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().into_string().map_err(|name| {
            io::Error::new(io::ErrorKind::InvalidData, format!("{} is not a UTF-8 file name", name.display()))
        })?;
        if name.starts_with('.') {
            continue;
        }
        let path = if below.is_empty() { name } else { format!("{below}/{name}") };
        let kind = entry.file_type()?;
        if kind.is_dir() {
            read(&entry.path(), &path, root, files)?;
            continue;
        }
        let bytes = match refusal(&entry, kind, root) {
            Some(why) => return Err(io::Error::new(io::ErrorKind::InvalidInput, format!("{path} {why}"))),
            None => content(&entry.path(), &path)?,
        };
        files.push(SourceFile { path, bytes });
    }
    Ok(())
}

/// Why an entry that is not a folder is not read. A pipe or a device might never end, and a link out of the folder would
/// make the result depend on the machine.
fn refusal(entry: &DirEntry, kind: FileType, root: &Path) -> Option<&'static str> {
    if kind.is_file() {
        return None;
    }
    if !kind.is_symlink() {
        return Some("is neither a file nor a folder, but a pipe, a socket or a device: move it out of the folder");
    }
    match entry.path().canonicalize() {
        Err(_) => Some("is a link that leads nowhere: remove it"),
        Ok(target) if !target.starts_with(root) => {
            Some("is a link that leads out of the folder: put the file itself there")
        }
        Ok(target) if !target.is_file() => Some("is a link, but not to a file: put files and folders themselves there"),
        Ok(_) => None,
    }
}

fn content(file: &Path, path: &str) -> io::Result<Vec<u8>> {
    let limit = if path.ends_with(".yaml") || path.ends_with(".yml") { LONGEST_YAML } else { LONGEST };
    let named = |why: io::Error| io::Error::new(why.kind(), format!("{path}: {why}"));
    let mut bytes = Vec::new();
    File::open(file).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes)).map_err(named)?;
    if bytes.len() as u64 > limit {
        let why = format!("{path} has more than {limit} bytes, the most that are read of such a file");
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, why));
    }
    Ok(bytes)
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;
    use std::process::Command;

    use super::super::Sources;
    use super::*;

    /// An empty folder that is removed at the end.
    struct Folder(std::path::PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("callspec-{}-{name}", std::process::id()));
            fs::create_dir_all(path.join("spec/shop")).unwrap();
            fs::write(path.join("outside.yaml"), "secret: 1\n").unwrap();
            fs::write(path.join("spec/shop/api.yaml"), "api: shop\n").unwrap();
            Self(path)
        }

        fn spec(&self) -> std::path::PathBuf {
            self.0.join("spec")
        }

        fn refused(&self) -> String {
            Sources::read(&self.spec()).unwrap_err().to_string()
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn what_is_no_file_is_refused_by_its_name() {
        let folder = Folder::new("kinds");
        let odd = folder.spec().join("shop/odd.yaml");
        let status = Command::new("mkfifo").arg(&odd).status().unwrap();
        assert!(status.success());
        assert!(folder.refused().starts_with("shop/odd.yaml is neither a file nor a folder"), "{}", folder.refused());
        fs::remove_file(&odd).unwrap();
        let socket = UnixListener::bind(&odd).unwrap();
        assert!(folder.refused().starts_with("shop/odd.yaml is neither"), "{}", folder.refused());
        drop(socket);
        fs::remove_file(&odd).unwrap();
        for (target, said) in [
            ("../../outside.yaml", "is a link that leads out of the folder"),
            ("/dev/zero", "is a link that leads out of the folder"),
            ("nowhere.yaml", "is a link that leads nowhere"),
            ("..", "is a link, but not to a file"),
        ] {
            symlink(target, &odd).unwrap();
            assert!(folder.refused().starts_with(&format!("shop/odd.yaml {said}")), "{}", folder.refused());
            fs::remove_file(&odd).unwrap();
        }
        symlink("api.yaml", &odd).unwrap();
        assert_eq!(Sources::read(&folder.spec()).unwrap().iter().count(), 2);
    }

    #[test]
    fn a_large_file_is_refused_by_its_name() {
        let folder = Folder::new("large");
        fs::write(folder.spec().join("shop/items.yaml"), "x".repeat(10_000_000)).unwrap();
        assert_eq!(
            folder.refused(),
            "shop/items.yaml has more than 1048576 bytes, the most that are read of such a file"
        );
    }

    #[test]
    fn a_link_to_the_folder_itself_is_followed() {
        let folder = Folder::new("linked");
        symlink(folder.spec(), folder.0.join("link")).unwrap();
        assert_eq!(Sources::read(&folder.0.join("link")).unwrap().iter().count(), 1);
    }
}
