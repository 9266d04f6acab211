mod finding;
mod parsing;
mod real_laws;
