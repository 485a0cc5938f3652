//! Every body of every case, delivered in pieces, split at every byte: the value, rows or error are those of the whole.

use std::sync::Arc;

use callspec::runtime::{Body, Transport, TransportFuture, TransportRequest, http};
use callspec_codegen::model::{Api, CaseResponse};
use futures_util::stream;

use crate::support::call_by_id::{Caller, wire_form};
use crate::support::checkout;

/// A transport that answers with the body in pieces.
#[derive(Clone)]
struct Pieces {
    response: Arc<CaseResponse>,
    split: Split,
}

#[derive(Clone, Copy, Debug)]
enum Split {
    None,
    At(usize),
    Everywhere,
}

impl Transport for Pieces {
    fn send(&self, _: TransportRequest) -> TransportFuture {
        let body = &self.response.body;
        let pieces: Vec<_> = match self.split {
            Split::None => vec![body.clone()],
            Split::At(at) => vec![body[..at].to_vec(), body[at..].to_vec()],
            Split::Everywhere => body.iter().map(|byte| vec![*byte]).collect(),
        };
        let mut answer = http::Response::builder().status(self.response.status);
        for (name, value) in &self.response.headers {
            answer = answer.header(name, value);
        }
        let body = Body::stream(stream::iter(pieces.into_iter().map(|piece| Ok(piece.into()))));
        let answer = answer.body(body).unwrap();
        Box::pin(async move { Ok(answer) })
    }
}

/// Plays the bodies of an API; returns how many there were.
async fn every_split_gives_the_same(api: &Api) -> usize {
    let mut bodies = 0;
    for operation in &api.operations {
        let mut seen: Vec<&[u8]> = Vec::new();
        for case in &operation.cases {
            let form = wire_form(api, operation, case);
            for exchange in &case.exchanges {
                if seen.contains(&exchange.response.body.as_slice()) {
                    continue;
                }
                seen.push(&exchange.response.body);
                bodies += 1;
                let response = Arc::new(exchange.response.clone());
                let call = |split| {
                    let caller = Caller::once(api, &case.request.auth, Pieces { response: response.clone(), split });
                    let form = &form;
                    async move { caller.call(&operation.id, form).await.map_err(|failed| failed.text) }
                };
                let whole = call(Split::None).await;
                let at = (0..=response.body.len()).map(Split::At);
                for split in at.chain([Split::Everywhere]) {
                    assert_eq!(call(split).await, whole, "{}: {}: {split:?}", operation.id, case.name);
                }
            }
        }
    }
    bodies
}

#[test]
fn every_body_split_at_every_byte() {
    let model = checkout::model();
    let play = |api: &Api| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        runtime.block_on(every_split_gives_the_same(api))
    };
    std::thread::scope(|scope| {
        let playing: Vec<_> = model.apis.iter().map(|api| (api, scope.spawn(move || play(api)))).collect();
        for (api, played) in playing {
            let bodies = played.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            assert!(bodies >= api.operations.len(), "{}: {bodies}", api.id);
        }
    });
}
