//! Whether each type is sent or received, and which types are unused.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::Side;
use crate::parse::{At, Map};
use crate::source::Span;
use crate::spec::{ApiFolder, Member, OperationFile, Response, TypeDefinition, TypeExpression};

use crate::resolve::context::Context;
use crate::resolve::table::{BUILT_IN, TypeTable};

/// Where a type is used first on each side.
#[derive(Debug, Clone, Copy, Default)]
struct Uses {
    request: Option<Span>,
    response: Option<Span>,
}

/// Gives every declared type its side. A type that requests and responses both reach must say which way it `leans`.
pub(crate) fn settle(table: &mut TypeTable<'_>, folder: &ApiFolder, context: &Context<'_>) {
    let (uses, misspelt) = Reach::of(folder, table, Follow::Leaning);
    let (everywhere, _) = Reach::of(folder, table, Follow::Everywhere);
    for ((declared, uses), everywhere) in table.types.iter_mut().zip(uses).zip(everywhere) {
        declared.is_shared = everywhere.request.is_some() && everywhere.response.is_some();
        let leans = declared.written.leans.as_ref();
        let name = declared.name;
        let key = declared.written.key;
        declared.side = match (uses.request, uses.response, leans) {
            (_, _, Some(leans)) if declared.is_shared => leans.value,
            // Both by the same way: the type that it is reached through is the one that has to lean.
            (Some(request), Some(response), None) if request == response => Side::Request,
            (Some(request), Some(response), None) => {
                context.problems.add(both_sides(name, key, request, response));
                Side::Request
            }
            // A name that is no type is noted where it stands: it may have been this one, or a type that would use it.
            (None, None, _) if misspelt.iter().any(|name| !BUILT_IN.contains(&name.as_str())) => Side::Response,
            (None, None, _) => {
                context.error(Code::UnusedType, key, format!("the type `{name}` is never used"));
                Side::Response
            }
            (request, _, leans) => {
                let side = if request.is_some() { Side::Request } else { Side::Response };
                if let Some(leans) = leans {
                    let word = if side == Side::Request { "requests" } else { "responses" };
                    let message = format!("`{name}` is used in {word} only, so `leans` has no effect");
                    context.error_with_help(Code::Misplaced, leans.key, message, "remove `leans`");
                }
                side
            }
        };
    }
}

fn both_sides(name: &str, key: Span, request: Span, response: Span) -> Diagnostic {
    let message = format!("the type `{name}` is used in requests and in responses");
    let help = "write `leans: request` if requests may only hold what the documents list, `leans: response` if they may send \
                back any word that was received, or two types";
    let diagnostic = Diagnostic::error(Code::BothSides, key, message).help(help);
    diagnostic.also(request, "used in a request here").also(response, "used in a response here")
}

/// On which sides what a type is made of stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Follow {
    /// On the side that the type leans to.
    Leaning,
    /// On every side that the type stands on.
    Everywhere,
}

struct Reach<'a> {
    table: &'a TypeTable<'a>,
    follow: Follow,
    uses: Vec<Uses>,
    unknown: Vec<String>,
}

impl<'a> Reach<'a> {
    /// Where each type is used, and the names that are no types.
    fn of(folder: &ApiFolder, table: &'a TypeTable<'a>, follow: Follow) -> (Vec<Uses>, Vec<String>) {
        let mut reach = Self { table, follow, uses: vec![Uses::default(); table.types.len()], unknown: Vec::new() };
        for source in &folder.operations {
            let operation = Some(source.id.as_str());
            for expression in request_types(&source.operation) {
                reach.follow(expression, operation, Side::Request);
            }
            match source.operation.response.as_ref().map(|response| &response.value) {
                Some(Response::Json(expression)) => reach.follow(expression, operation, Side::Response),
                Some(Response::Csv(row)) => reach.arrive(row, row.span, operation, Side::Response),
                None => {}
            }
        }
        (reach.uses, reach.unknown)
    }

    fn follow(&mut self, expression: &At<TypeExpression>, operation: Option<&str>, side: Side) {
        if let Some((name, span)) = expression.name() {
            self.arrive(name, span, operation, side);
        }
    }

    /// Marks a type as reached from a side, and what it is made of.
    fn arrive(&mut self, name: &str, span: Span, operation: Option<&str>, side: Side) {
        let table = self.table;
        let Some(index) = table.index(name, operation) else {
            self.unknown.push(name.to_owned());
            return;
        };
        let uses = &mut self.uses[index];
        let use_on_side = if side == Side::Request { &mut uses.request } else { &mut uses.response };
        if use_on_side.is_some() {
            return;
        }
        *use_on_side = Some(span);
        let declared = &table.types[index];
        let leans = declared.written.leans.as_ref().filter(|_| self.follow == Follow::Leaning);
        let side = leans.map_or(side, |leans| leans.value);
        for expression in types_in(declared.written) {
            self.follow(expression, declared.operation, side);
        }
    }
}

fn request_types(operation: &OperationFile) -> Vec<&At<TypeExpression>> {
    let places = [&operation.path, &operation.query, &operation.header, &operation.body, &operation.form];
    places.into_iter().flatten().flat_map(|members| member_types(members)).collect()
}

fn types_in(definition: &TypeDefinition) -> Vec<&At<TypeExpression>> {
    let members = [&definition.members, &definition.columns].into_iter().flatten();
    let mut types: Vec<_> = members.flat_map(|members| member_types(members)).collect();
    types.extend(&definition.free_members);
    types.extend(definition.alternatives.iter().flat_map(|alternatives| &alternatives.value));
    types
}

fn member_types(members: &Map<Member>) -> Vec<&At<TypeExpression>> {
    let mut types = Vec::new();
    for (_, member) in members.iter() {
        match &member.value {
            Member::Field(field) => types.extend(&field.value),
            Member::Constant(_) => {}
            Member::Choice(choice) => {
                let options = choice.options.iter().flat_map(|options| options.iter());
                let members = options.filter_map(|(_, option)| option.members.as_ref());
                types.extend(members.flat_map(|members| member_types(members)));
            }
        }
    }
    types
}
