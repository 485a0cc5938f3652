//! Every body of every case, delivered in pieces, split at every byte: the value, rows or error are those of the whole.

use std::sync::Arc;

use callspec::runtime::{Body, Client, ClientBuilder, RetryPolicy, Transport, TransportFuture, TransportRequest, http};
use callspec_codegen::model::CaseResponse;
use futures_util::stream;

use crate::support::call_by_id::{Settings, call};
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

impl Settings for Pieces {
    fn apply<T: From<Client>>(&self, builder: ClientBuilder<T>) -> ClientBuilder<T> {
        builder.retry(RetryPolicy::never()).transport(self.clone())
    }
}

async fn every_split_gives_the_same(api: &str) -> usize {
    let model = checkout::model();
    let api = model.apis.iter().find(|other| other.id == api).unwrap();
    let mut bodies = 0;
    for operation in &api.operations {
        let mut seen: Vec<&[u8]> = Vec::new();
        for case in &operation.cases {
            for exchange in &case.exchanges {
                if seen.contains(&exchange.response.body.as_slice()) {
                    continue;
                }
                seen.push(&exchange.response.body);
                bodies += 1;
                let response = Arc::new(exchange.response.clone());
                let call = |split| {
                    let settings = Pieces { response: response.clone(), split };
                    async move { call(api, operation, case, &settings).await }
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

#[tokio::test]
async fn callcap_bodies_split_at_every_byte() {
    assert!(every_split_gives_the_same("callcap").await >= 6);
}

#[tokio::test]
async fn deepcall_bodies_split_at_every_byte() {
    assert!(every_split_gives_the_same("deepcall").await >= 3);
}

#[tokio::test]
async fn ringcx_bodies_split_at_every_byte() {
    assert!(every_split_gives_the_same("ringcx").await >= 3);
}
