//! Values out of a tree that was read already. Takes only what has one meaning, whoever reads it: [`super::value`] leaves the
//! rest to the reader of texts, which also says what is wrong.

use super::{Node, Value};
use serde::de::value::{Error, MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, Error as _, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

impl Node {
    /// The text of a scalar, unless it may stand for nothing.
    fn word(&self) -> Result<&str, Error> {
        match &self.value {
            Value::Scalar { text, plain } if !(*plain && text.eq_ignore_ascii_case("null")) => Ok(text),
            _ => Err(Error::custom("no text")),
        }
    }

    fn plain(&self) -> Result<&str, Error> {
        match &self.value {
            Value::Scalar { text, plain: true } => Ok(text),
            _ => Err(Error::custom("no plain word")),
        }
    }

    /// A number of decimal digits; `007` could be octal.
    fn number(&self) -> Result<u64, Error> {
        let digits = self.plain()?;
        let usual = !digits.starts_with(['0', '+']) || digits == "0";
        digits.parse().ok().filter(|_| usual).ok_or_else(|| Error::custom("no number"))
    }
}

impl<'de> IntoDeserializer<'de> for &'de Node {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for &'de Node {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.value {
            Value::Seq(items) => {
                let mut items = SeqDeserializer::new(items.iter());
                let value = visitor.visit_seq(&mut items)?;
                items.end().map(|()| value)
            }
            Value::Map(entries) => {
                let mut entries = MapDeserializer::new(entries.iter().map(|(key, value)| (key, value)));
                let value = visitor.visit_map(&mut entries)?;
                entries.end().map(|()| value)
            }
            Value::Scalar { text, plain: false } => visitor.visit_borrowed_str(text),
            Value::Scalar { .. } | Value::Null => Err(Error::custom("of no sure type")),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_borrowed_str(self.word()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_bool(self.plain()?.parse().map_err(Error::custom)?)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_u64(self.number()?)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_u64(self.number()?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_u64(self.number()?)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_u64(self.number()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.value == Value::Null { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_enum(self.word()?.into_deserializer())
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        // Left to itself, it would take a sequence too.
        match self.value {
            Value::Map(_) => self.deserialize_any(visitor),
            _ => Err(Error::custom("no mapping")),
        }
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u128 f32 f64 char bytes byte_buf unit unit_struct seq tuple tuple_struct map ignored_any
    }
}

#[cfg(test)]
mod tests {
    use crate::base::span::FileId;
    use crate::format::yaml::{parse, typed, value};
    use serde::Deserialize;
    use std::collections::BTreeMap;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "lowercase")]
    enum Word {
        Yes,
        Null,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(untagged)]
    enum Any {
        Number(u64),
        Flag(bool),
        Text(String),
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(default)]
    #[derive(Default)]
    struct Head {
        text: Option<String>,
        flag: Option<bool>,
        number: Option<u32>,
        ratio: Option<f64>,
        word: Option<Word>,
        any: Option<Any>,
        list: Vec<String>,
        map: BTreeMap<String, Vec<Option<i32>>>,
        pair: Option<(String, u8)>,
    }

    #[test]
    fn a_tree_gives_what_its_text_gives() {
        let scalars = [
            "",
            "~",
            "null",
            "Null",
            "NULL",
            "\"\"",
            "'null'",
            "true",
            "True",
            "yes",
            "\"true\"",
            "0",
            "7",
            "07",
            "+7",
            "-7",
            "1_000",
            "0x1f",
            "300",
            "4294967296",
            "1.5",
            "\"7\"",
            ".inf",
            "2026-10",
            "Sở Y tế",
            "!!str 7",
            "!!int \"7\"",
            "!!null x",
            "|\n  a\n  b\n",
            "[]",
            "[a, 1, ~]",
            "[a, 1]",
            "[a, 1, 2]",
            "{}",
            "{a: [1, ~]}",
            "{a: x, a2: y}",
        ];
        for key in ["text", "flag", "number", "ratio", "word", "any", "list", "map", "pair", "other", "<<"] {
            for scalar in scalars {
                let text = format!("{key}: {scalar}\n");
                let Ok(node) = parse(&text, FileId(0), 0) else { continue };
                assert_eq!(value::<Head>(&node, &text), typed(&text), "{text}");
            }
        }
        for text in [
            "text: a\n...\n",
            "text: a\n...\ntext: b\n",
            "<<: {text: a}\n",
            "- a\n",
            "a",
            "",
            "text: a # b\n",
        ] {
            let node = parse(text, FileId(0), 0).unwrap();
            assert_eq!(value::<Head>(&node, text), typed(text), "{text}");
        }
    }
}
