mod corpus;
mod examples;
mod figures;
mod properties;
