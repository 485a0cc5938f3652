//! Rate limits: whether each window has an effect, and whether every operation that names a limit has its key.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Api, AuthScheme, Confidence, Entry, Field, RateLimit, RateWindow, Type, TypeKind, Types};
use crate::parse::{At, Map};
use crate::spec::{OperationFile, RateLimit as WrittenLimit, RateWindow as WrittenWindow};

use crate::resolve::context::{Context, text};
use crate::resolve::request::Request;
use crate::resolve::scope::Scope;

/// The limits of an API.
pub(crate) fn rate_limits(
    written: Option<&At<Map<WrittenLimit>>>,
    inherited: Confidence,
    context: &Context<'_>,
) -> Vec<RateLimit> {
    let limits = written.into_iter().flat_map(|limits| limits.iter());
    limits.map(|(name, limit)| rate_limit(name, limit, inherited, context)).collect()
}

fn rate_limit(name: &str, limit: &At<WrittenLimit>, inherited: Confidence, context: &Context<'_>) -> RateLimit {
    context.check_key(name, limit.key);
    if let Some(windows) = limit.windows.as_ref().filter(|windows| windows.value.is_empty()) {
        context.error(Code::RateLimit, windows.key, "a rate limit needs a window: `{ calls: 5, seconds: 60 }`");
    }
    let written = limit.windows.iter().flat_map(|windows| &windows.value);
    let mut windows: Vec<(RateWindow, &At<WrittenWindow>)> =
        written.filter_map(|window| Some((self::window(window, context)?, window))).collect();
    windows.sort_by_key(|(window, _)| window.seconds);
    check_windows(&windows, context);
    RateLimit {
        name: name.to_owned(),
        summary: text(&limit.summary),
        windows: windows.into_iter().map(|(window, _)| window).collect(),
        key: limit.key_name(),
        evidence: context.evidence(&limit.value, inherited),
    }
}

impl WrittenLimit {
    fn key_name(&self) -> Option<String> {
        self.key.as_ref().map(|key| key.value.clone())
    }
}

fn window(written: &WrittenWindow, context: &Context<'_>) -> Option<RateWindow> {
    let number = |written: &Option<At<i64>>| {
        let written = written.as_ref()?;
        let number = u32::try_from(written.value).ok().filter(|number| *number > 0);
        if number.is_none() {
            let message = format!("{} is not a valid number of calls or seconds: it must be at least 1", written.value);
            context.error(Code::RateLimit, written.span, message);
        }
        number
    };
    let (calls, seconds) = (number(&written.calls), number(&written.seconds));
    Some(RateWindow { calls: calls?, seconds: seconds? })
}

/// Each of two windows must forbid something that the other allows, or it has no effect.
fn check_windows(windows: &[(RateWindow, &At<WrittenWindow>)], context: &Context<'_>) {
    for pair in windows.windows(2) {
        let [(short, first), (long, second)] = pair else { continue };
        let problem = if short.seconds == long.seconds {
            Some("two windows of a limit have the same length")
        } else if short.calls >= long.calls {
            Some("a longer window allows no more calls than a shorter one, so the shorter one has no effect")
        } else if u64::from(long.calls) >= u64::from(short.calls) * u64::from(long.seconds.div_ceil(short.seconds)) {
            Some(
                "a longer window allows at least as many calls as repeating the shorter one, so the longer one has no effect",
            )
        } else {
            None
        };
        if let Some(problem) = problem {
            let diagnostic = Diagnostic::error(Code::RateLimit, second.span, problem);
            context.problems.add(diagnostic.also(first.span, "the other one"));
        }
    }
}

/// The names of limits: each is defined in `api.yaml`, and named once.
pub(crate) fn named(written: Option<&At<Vec<At<String>>>>, limits: &[RateLimit], context: &Context<'_>) -> Vec<String> {
    let Some(written) = written else { return Vec::new() };
    for (index, name) in written.value.iter().enumerate() {
        if !limits.iter().any(|limit| limit.name == name.value) {
            let message = format!("`api.yaml` has no rate limit `{}`", name.value);
            let known = limits.iter().map(|limit| limit.name.as_str());
            context.unknown(Code::RateLimit, name.span, message, name, known);
        }
        if written.value[..index].iter().any(|other| other.value == name.value) {
            context.error(Code::RateLimit, name.span, format!("`{}` is listed twice", name.value));
        }
    }
    written.value.iter().map(|name| name.value.clone()).collect()
}

/// A limit that nothing is subject to has no effect.
pub(crate) fn check_used(written: Option<&At<Map<WrittenLimit>>>, api: &Api, context: &Context<'_>) {
    let requests = |scheme: &AuthScheme| {
        let token = scheme.token.as_ref();
        let refresh = token.and_then(|token| token.refresh.as_ref()).map(|refresh| refresh.request.rate_limits.clone());
        token.map(|token| token.exchange.rate_limits.clone()).into_iter().chain(refresh).flatten().collect::<Vec<_>>()
    };
    let by_tokens: Vec<String> = api.auth.iter().flat_map(requests).collect();
    let by_operations = api.operations.iter().flat_map(|operation| &operation.rate_limits);
    let used: Vec<&String> = by_operations.chain(&by_tokens).collect();
    for (name, limit) in written.into_iter().flat_map(|limits| limits.iter()) {
        if !used.iter().any(|other| *other == name) {
            let message = format!("no operation uses the rate limit `{name}`");
            let help = format!("write `rate_limits: [{name}]` in the operations it applies to, or remove it");
            context.error_with_help(Code::RateLimit, limit.key, message, help);
        }
    }
}

impl Scope<'_> {
    /// The limits that an operation is subject to. Every request must have the key of each.
    pub fn rate_limits(&self, file: &OperationFile, request: &Request<'_>, api: &Api) -> Vec<String> {
        let names = named(file.rate_limits.as_ref(), &api.rate_limits, self.context);
        for name in file.rate_limits.iter().flat_map(|names| &names.value) {
            let Some(key) = api.rate_limit(name).and_then(|limit| limit.key.as_deref()) else { continue };
            let problem = match key_field(request, key) {
                None => "is not a field of the request",
                Some(entry) if !is_key(entry, &api.types) => "is not a required string, integer or enum",
                Some(_) => continue,
            };
            let message = format!("the rate limit `{}` is kept per `{key}`, which {problem}", name.value);
            let help = "the key of a rate limit must be a required field, outside of objects and choices";
            self.context.error_with_help(Code::RateLimit, name.span, message, help);
        }
        names
    }
}

fn key_field<'a>(request: &Request<'a>, key: &str) -> Option<&'a Field> {
    request.entries().find_map(|entry| match entry {
        Entry::Field(field) if field.wire == key => Some(field),
        _ => None,
    })
}

fn is_key(field: &Field, types: &Types) -> bool {
    let is_enum = |name: &str| {
        let named = types.named(name);
        named.is_some_and(|definition| matches!(definition.kind, TypeKind::Enum { .. }))
    };
    field.required
        && match &field.value {
            Type::String | Type::Integer => true,
            Type::Named(name) => is_enum(name),
            _ => false,
        }
}
