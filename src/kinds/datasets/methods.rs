//! How datasets are checked, and which rules ask for them.

use super::model::Dataset;
use crate::domain::kind::PlanCx;
use crate::domain::method::{Dated, Method};

/// The rules; none without a dataset.
pub fn all(datasets: &[Dataset], cx: &PlanCx<'_>) -> Option<Method> {
    let rules = ["rows", "schema", "missing"];
    let method = || Method {
        id: "quy-tac-bang-cong-khai",
        title: cx.locale.say("datasets.title", &[]),
        rules: rules.map(|key| cx.locale.say(&format!("datasets.method.{key}"), &[])).into(),
        data: datasets.iter().filter(|one| !one.legal_basis.is_empty()).map(|one| dated(one, cx)).collect(),
    };
    (!datasets.is_empty()).then(method)
}

fn dated(one: &Dataset, cx: &PlanCx<'_>) -> Dated {
    let columns: Vec<&str> = one.schema.fields.iter().map(|field| field.heading()).collect();
    Dated {
        name: one.title.clone(),
        validity: cx.locale.period_title(&one.period),
        says: cx.locale.say("datasets.method.columns", &[("columns", &columns.join("; "))]),
        source: one.legal_basis.join("; "),
        verified: true,
    }
}
