//! Which placeholders a form knows, and which it may not lose.

/// What a placeholder stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A text.
    Text,
    /// A list, with what its rows know.
    List(&'static [Placeholder]),
    /// Boxes to tick.
    Choices,
}

/// A placeholder of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placeholder {
    /// Its name, as the template writes it.
    pub name: &'static str,
    /// What it stands for.
    pub shape: Shape,
    /// Whether the official form has it, so that no template may leave it out.
    pub is_required: bool,
}

/// A text that a form may have.
pub(crate) const fn text(name: &'static str) -> Placeholder {
    Placeholder {
        name,
        shape: Shape::Text,
        is_required: false,
    }
}

/// A text that a form must have.
pub(crate) const fn must(name: &'static str) -> Placeholder {
    Placeholder {
        name,
        shape: Shape::Text,
        is_required: true,
    }
}

/// A list that a form must have.
pub(crate) const fn rows(name: &'static str, of: &'static [Placeholder]) -> Placeholder {
    Placeholder {
        name,
        shape: Shape::List(of),
        is_required: true,
    }
}

/// Boxes that a form must have.
pub(crate) const fn boxes(name: &'static str) -> Placeholder {
    Placeholder {
        name,
        shape: Shape::Choices,
        is_required: true,
    }
}

/// The placeholder of that name, the innermost list first.
pub(crate) fn find<'a>(scopes: &[&'a [Placeholder]], name: &str) -> Option<&'a Placeholder> {
    scopes
        .iter()
        .rev()
        .find_map(|scope| scope.iter().find(|one| one.name == name))
}
