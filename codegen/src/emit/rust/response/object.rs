//! A JSON object of an answer as a struct, and what is said of each member: how it is read and shown.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::doc;
use crate::emit::rust::formats::is_empty_text;
use crate::emit::rust::name;
use crate::emit::rust::scope::{Scope, type_ident};
use crate::model::{Entry, Evidence, Field, Side, Type, TypeDefinition};

/// The struct, and how it is read and shown.
pub(crate) fn tokens(
    definition: &TypeDefinition,
    entries: &[Entry],
    free: Option<&Type>,
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let name = type_ident(&definition.name)?;
    let doc = doc::member::definition(definition);
    let item = scope.evidence_of(definition);
    let is_shared = definition.is_shared;
    let mut members =
        fields(entries).map(|field| member(field, is_shared, item, scope)).collect::<Result<Vec<_>, _>>()?;
    if let Some(free) = free {
        let value = scope.rust_type(free)?;
        members.push(quote! {
            /// Other members, by wire name. What they hold is unknown, so `Debug` hides them.
            pub free_members: BTreeMap<String, #value>
        });
    }
    let is_plain = free.is_none_or(|free| matches!(scope.codec(free), Ok(None)));
    let unread: Vec<TokenStream> =
        entries.iter().filter(|entry| !matches!(entry, Entry::Field(_))).flat_map(unread).collect();
    let object = if is_plain && unread.is_empty() {
        table(definition, entries, free.is_some(), scope)?
    } else {
        lists(definition, entries, free, &unread, scope)?
    };
    let listed = listed(definition, scope)?;
    Ok(quote! {
        #doc
        #[derive(Clone, Default, PartialEq)]
        #[non_exhaustive]
        pub struct #name { #(#members),* }
        #object
        #listed
    })
}

/// Where the list is, of a type that is an answer with one.
fn listed(definition: &TypeDefinition, scope: &Scope<'_>) -> Result<Option<TokenStream>, EmitError> {
    let Some(list) = &definition.list else { return Ok(None) };
    let (name, item, path) = (type_ident(&definition.name)?, scope.rust_type(&list.item)?, &list.path);
    Ok(Some(quote! {
        impl callspec_runtime::Listed for #name {
            type Item = #item;
            const LIST: &'static str = #path;
        }
    }))
}

fn fields(entries: &[Entry]) -> impl Iterator<Item = &Field> {
    entries.iter().filter_map(|entry| match entry {
        Entry::Field(field) => Some(field),
        Entry::Constant(_) | Entry::Choice(_) => None,
    })
}

/// One line for each member. `layout/tables.rs` makes the static one of `json_object!`.
fn table(
    definition: &TypeDefinition,
    entries: &[Entry],
    free: bool,
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let name = type_ident(&definition.name)?;
    let mut lines = Vec::new();
    for field in fields(entries) {
        let (ident, wire) = (name::ident(&field.name)?, &field.wire);
        let always = field.required.then(|| quote!(.always()));
        let personal = field.pii.then(|| quote!(.personal()));
        let coded = codec(field, definition.is_shared, scope)?.map(|codec| quote!(.coded::<#codec>()));
        lines.push(quote!(#ident: json::field(#wire) #always #coded #personal));
    }
    let rest = free.then(|| quote!(..free_members));
    Ok(quote!(#[json_object] static MEMBERS: #name = #name { #(#lines,)* #rest };))
}

/// The two lists of a type that has more to say: members that nobody reads, or others in a format of their own.
fn lists(
    definition: &TypeDefinition,
    entries: &[Entry],
    free: Option<&Type>,
    unread: &[TokenStream],
    scope: &Scope<'_>,
) -> Result<TokenStream, EmitError> {
    let (name, text) = (type_ident(&definition.name)?, definition.name.as_str());
    let is_shared = definition.is_shared;
    let places = fields(entries).map(|field| place(field, is_shared, scope)).collect::<Result<Vec<_>, _>>()?;
    let mut views = fields(entries).map(|field| view(field, is_shared, scope)).collect::<Result<Vec<_>, _>>()?;
    views.extend(unread.iter().cloned());
    let (read, show) = match free.map(|free| scope.codec(free)).transpose()? {
        None => (quote!(reader.members(&mut [#(#places),*])), quote!(visit.members(&[#(#views),*]))),
        Some(codec) => {
            let (others, shown) = match codec {
                None => (quote!(&mut self.free_members), quote!(&self.free_members)),
                Some(codec) => (
                    quote!(&mut json::entries::<#codec>(&mut self.free_members)),
                    quote!(&json::written::<BTreeMap<String, #codec>>(&self.free_members)),
                ),
            };
            (
                quote!(reader.members_and(&mut [#(#places),*], #others)),
                quote!(visit.members_and(&[#(#views),*], #shown)),
            )
        }
    };
    Ok(quote! {
        impl json::Object for #name {
            const NAME: &'static str = #text;

            fn read(&mut self, reader: &mut json::Reader<'_>) -> json::Reading {
                #read
            }

            fn view(&self, visit: &mut dyn json::Visit) {
                #show;
            }
        }

        json_object!(#name);
    })
}

/// What a member holds.
struct Held<'a> {
    /// The type of its value.
    value: &'a Type,
    /// Whether it is in an `Option`.
    is_optional: bool,
    /// Whether null stands for `None` as well as absence, about which no document says anything.
    or_null: bool,
}

impl<'a> Held<'a> {
    /// In a type that is also sent, absence and null are two values.
    fn by(field: &'a Field, is_shared: bool) -> Self {
        let is_nullable = matches!(field.value, Type::Nullable(_));
        let has_words = !field.none_words.is_empty();
        let or_null = is_nullable && !field.required && !field.may_be_absent && !is_shared;
        let value = if has_words || or_null { field.value.without_null() } else { &field.value };
        Self { value, is_optional: !field.required || has_words, or_null }
    }
}

fn member(field: &Field, is_shared: bool, item: &Evidence, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let name: Ident = name::ident(&field.name)?;
    let doc = match is_shared {
        true => doc::member::shared(field, item),
        false => doc::member::field(field, Side::Response, item),
    };
    let held = Held::by(field, is_shared);
    let value = scope.rust_type(held.value)?;
    Ok(if held.is_optional { quote!(#doc pub #name: Option<#value>) } else { quote!(#doc pub #name: #value) })
}

/// Where the member's value goes.
fn place(field: &Field, is_shared: bool, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let (wire, name) = (&field.wire, name::ident(&field.name)?);
    Ok(match codec(field, is_shared, scope)? {
        None => quote!((#wire, &mut self.#name)),
        Some(codec) => quote!((#wire, &mut json::coded::<#codec>(&mut self.#name))),
    })
}

/// The member as it is shown.
pub(crate) fn view(field: &Field, is_shared: bool, scope: &Scope<'_>) -> Result<TokenStream, EmitError> {
    let (wire, name) = (&field.wire, name::ident(&field.name)?);
    let value = match codec(field, is_shared, scope)? {
        None => quote!(&self.#name),
        Some(codec) => quote!(&json::written::<#codec>(&self.#name)),
    };
    let personal = field.pii.then(|| quote!(.personal()));
    Ok(match field.required {
        true => quote!(json::always(#wire, #value) #personal),
        false => quote!(json::optional(#wire, #value) #personal),
    })
}

/// Members that are captured and that nobody reads: drift knows them.
fn unread(entry: &Entry) -> Vec<TokenStream> {
    match entry {
        Entry::Choice(choice) => choice.options.iter().flat_map(|option| &option.entries).flat_map(unread).collect(),
        entry => entry.wire().map(|wire| quote!(json::optional(#wire, json::UNREAD))).into_iter().collect(),
    }
}

/// The codec of a member whose value has a written form of its own.
fn codec(field: &Field, is_shared: bool, scope: &Scope<'_>) -> Result<Option<TokenStream>, EmitError> {
    let held = Held::by(field, is_shared);
    let codec = scope.codec(held.value)?;
    let has_words = !field.none_words.is_empty();
    if !has_words && !held.or_null {
        return Ok(codec.map(|codec| if held.is_optional { quote!(Option<#codec>) } else { codec }));
    }
    let inner = match codec {
        Some(codec) => codec,
        None => {
            let plain = scope.rust_type(held.value)?;
            quote!(codec::Same<#plain>)
        }
    };
    Ok(Some(if is_empty_text(&field.none_words) {
        quote!(codec::EmptyAsNone<#inner>)
    } else if has_words {
        let words = scope.formats.none(&field.none_words)?;
        quote!(codec::OrNone<#inner, formats::#words>)
    } else {
        quote!(codec::OrNull<#inner>)
    }))
}
