//! `Debug` that hides personal data.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::name;
use crate::model::{Choice, Entry, Field};

/// `Debug,` for the derive list, unless some field must be hidden.
pub(crate) fn derives<'a>(mut fields: impl Iterator<Item = &'a Field>) -> TokenStream {
    if fields.any(|field| field.pii) { quote!() } else { quote!(Debug,) }
}

/// One member of a struct as `Debug` sees it.
pub(crate) struct Shown {
    pub(crate) name: Ident,
    pub(crate) hidden: bool,
}

/// The members of these entries, in order.
pub(crate) fn shown(entries: &[Entry]) -> Result<Vec<Shown>, EmitError> {
    let mut found = Vec::new();
    for entry in entries {
        match entry {
            Entry::Field(field) => found.push(Shown { name: name::ident(&field.name)?, hidden: field.pii }),
            Entry::Choice(choice) => found.push(Shown { name: name::ident(&choice.name)?, hidden: false }),
            Entry::Constant(_) => {}
        }
    }
    Ok(found)
}

/// The implementation for a choice, empty when nothing is hidden.
pub(crate) fn of_choice(name: &Ident, choice: &Choice) -> Result<TokenStream, EmitError> {
    let entries = choice.options.iter().flat_map(|option| &option.entries);
    if !entries.into_iter().any(|entry| matches!(entry, Entry::Field(field) if field.pii)) {
        return Ok(quote!());
    }
    let mut arms = Vec::new();
    for option in &choice.options {
        let variant = name::pascal(&option.name)?;
        let title = variant.to_string();
        let members = shown(&option.entries)?;
        let bound = members.iter().filter(|member| !member.hidden).map(|member| &member.name);
        let lines = members.iter().map(|member| {
            let (ident, label) = (&member.name, member.name.to_string());
            if member.hidden { quote!(.field(#label, &Hidden)) } else { quote!(.field(#label, #ident)) }
        });
        arms.push(quote!(Self::#variant { #(#bound,)* .. } => f.debug_struct(#title)#(#lines)*.finish()));
    }
    Ok(quote! {
        impl fmt::Debug for #name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self { #(#arms),* }
            }
        }
    })
}
