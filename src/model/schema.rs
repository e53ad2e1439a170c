//! The JSON Schema of programmes, published beside the data; a test holds it to the types.

/// The JSON Schema of programmes, as published.
pub(crate) const SCHEMA_JSON: &str = include_str!("../../data/programme.schema.json");

#[cfg(test)]
mod tests {
    use super::SCHEMA_JSON;
    use crate::model::Programme;

    /// Run with `UPDATE_SCHEMA=1` to write the file anew after a change of the types.
    #[test]
    fn the_published_schema_is_that_of_the_types() {
        let schema = schemars::schema_for!(Programme);
        let text = serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n";
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/programme.schema.json");
            std::fs::write(path, &text).expect("the data folder can be written");
            return;
        }
        assert!(text == SCHEMA_JSON, "data/programme.schema.json is not current: UPDATE_SCHEMA=1 cargo test schema");
    }
}
