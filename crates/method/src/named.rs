//! Enumerations whose variants have names in data and JSON.

/// Declares an enumeration with the name of each variant.
///
/// ```
/// taskmix_method::named! {
///     /// A size.
///     #[derive(Debug, Clone, Copy, PartialEq)]
///     Size {
///         /// Small.
///         Small = "small",
///         /// Large.
///         Large = "large",
///     }
/// }
/// assert_eq!(Size::from_name("large"), Some(Size::Large));
/// assert_eq!(Size::ALL.map(Size::name), ["small", "large"]);
/// ```
#[macro_export]
macro_rules! named {
    ($(#[$meta:meta])* $kind:ident { $($(#[$about:meta])* $variant:ident = $name:literal,)+ }) => {
        $(#[$meta])*
        pub enum $kind {
            $($(#[$about])* $variant,)+
        }

        impl $kind {
            /// All of them, in order.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$variant),+];

            /// The name in data and JSON.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// The one with this name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|known| known.name() == name)
            }
        }
    };
}
