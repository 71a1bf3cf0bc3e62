//! Where the content of a document was taken from.

use crate::base::date::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The document or system that content was taken from.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its name.
    #[schemars(extend("x-vi" = "Tên văn bản hoặc hệ thống"))]
    pub title: String,
    /// Its address, with https://.
    #[schemars(extend("x-vi" = "Địa chỉ, bắt đầu bằng https://"))]
    pub url: Option<String>,
    /// The day it was taken.
    #[schemars(extend("x-vi" = "Ngày lấy từ nguồn"))]
    pub retrieved: Option<Date>,
    /// Anything a reader should know about it.
    #[schemars(extend("x-vi" = "Ghi chú về nguồn"))]
    pub note: Option<String>,
}
