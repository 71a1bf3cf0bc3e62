//! What catalogues and search engines read: `du-lieu/dcat.jsonld` (W3C DCAT 3) and, on the data page of a kind, what it
//! says of itself as a data set (schema.org). Addresses are absolute where the public address of the portal is known.

use super::package::json;
use super::{DataPlan, Files, INDEX, Own, Part, TERMS, owner_name};
use crate::base::id::name;
use crate::domain::config::Download;
use crate::domain::dataset::FOLDER;
use crate::domain::kind::PlanCx;
use serde_json::{Value, json};

/// Where the catalogue is written.
pub const CATALOG: &str = "du-lieu/dcat.jsonld";

/// The address of a route, as seen from the folder of data.
fn address(route: &str, cx: &PlanCx<'_>) -> String {
    match cx.config.home() {
        Some(home) => format!("{home}{route}"),
        None => route.strip_prefix(FOLDER).map_or_else(|| format!("../{route}"), |rest| rest[1..].to_owned()),
    }
}

/// Tables as catalogues tell of them.
struct Told {
    title: String,
    /// Their data page.
    page: String,
    /// The day of their first and of their last change.
    days: (Option<String>, Option<String>),
    /// Their files: form and route.
    files: Vec<(Download, String)>,
}

impl Told {
    fn part(plan: &DataPlan<'_>, part: &Part<'_>) -> Told {
        let title = plan
            .cx
            .locale
            .say("data.of-portal", &[("kind", &part.name(plan.cx)), ("portal", &plan.cx.config.name)]);
        let first = part.datasets.iter().filter_map(|one| one.published).min();
        let days = (first.map(|day| day.to_string()), part.newest().map(|day| day.to_string()));
        Told { title, page: part.page(), days, files: files(plan, |form| part.whole(form)) }
    }

    fn own(plan: &DataPlan<'_>, one: &Own<'_>) -> Told {
        let title =
            plan.cx.locale.say("data.of-portal", &[("kind", &one.title), ("portal", &plan.cx.config.name)]);
        // They are as new as the site.
        let days = (None, Some(plan.cx.as_of.to_string()));
        Told { title, page: one.data_page(), days, files: files(plan, |form| one.files(form)) }
    }
}

fn files(plan: &DataPlan<'_>, of: impl Fn(Download) -> Vec<String>) -> Vec<(Download, String)> {
    let forms = plan.forms();
    forms.flat_map(|form| of(form).into_iter().map(move |route| (form, route))).collect()
}

fn media(form: Download) -> &'static str {
    match form {
        Download::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Download::Csv => "text/csv",
        Download::Json => "application/json",
    }
}

/// The catalogue.
pub fn catalog(plan: &DataPlan<'_>, files: &Files) -> Vec<u8> {
    let cx = plan.cx;
    let all = plan.parts();
    let parts = all.iter().map(|part| Told::part(plan, part));
    let own = plan.own.iter().map(|one| Told::own(plan, one));
    let catalog = json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "spdx": "http://spdx.org/rdf/terms#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@type": "dcat:Catalog",
        "@id": address(INDEX, cx),
        "dct:title": words(&cx.config.name, cx),
        "dct:description": words(&cx.locale.say("data.summary", &[]), cx),
        "dct:publisher": publisher(cx),
        "dct:license": { "@id": address(TERMS, cx) },
        "dct:modified": day(&cx.as_of.to_string()),
        "dcat:dataset": parts.chain(own).map(|told| dataset(told, files, cx)).collect::<Vec<_>>(),
    });
    json(&without_nothing(catalog))
}

fn dataset(told: Told, files: &Files, cx: &PlanCx<'_>) -> Value {
    let (issued, modified) = told.days;
    let distributions = told.files.into_iter().map(|(form, route)| distribution(form, &route, files, cx));
    json!({
        "@type": "dcat:Dataset",
        "@id": address(&told.page, cx),
        "dct:title": words(&told.title, cx),
        "dct:description": words(&cx.locale.say("data.summary", &[]), cx),
        "dct:publisher": publisher(cx),
        "dct:issued": issued.map(|issued| day(&issued)),
        "dct:modified": modified.map(|modified| day(&modified)),
        "dct:accessRights": { "@id": "http://publications.europa.eu/resource/authority/access-right/PUBLIC" },
        "dcat:landingPage": { "@id": address(&told.page, cx) },
        "dcat:distribution": distributions.collect::<Vec<_>>(),
    })
}

fn distribution(form: Download, route: &str, files: &Files, cx: &PlanCx<'_>) -> Value {
    let made = files.get(route);
    json!({
        "@type": "dcat:Distribution",
        "@id": address(route, cx),
        "dct:title": name(route),
        "dcat:downloadURL": { "@id": address(route, cx) },
        "dcat:mediaType": { "@id": format!("https://www.iana.org/assignments/media-types/{}", media(form)) },
        "dcat:byteSize": made.map(|made| json!({ "@value": made.size.to_string(), "@type": "xsd:nonNegativeInteger" })),
        "spdx:checksum": made.map(|made| json!({
            "@type": "spdx:Checksum",
            "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
            "spdx:checksumValue": { "@value": made.digest.to_string(), "@type": "xsd:hexBinary" },
        })),
        "dct:license": { "@id": address(TERMS, cx) },
    })
}

fn publisher(cx: &PlanCx<'_>) -> Value {
    json!({ "@type": "foaf:Organization", "foaf:name": owner_name(cx) })
}

/// A text in the language of the portal.
fn words(text: &str, cx: &PlanCx<'_>) -> Value {
    json!({ "@value": text, "@language": cx.locale.tag() })
}

fn day(day: &str) -> Value {
    json!({ "@value": day, "@type": "xsd:date" })
}

/// Leaves out what is not known.
fn without_nothing(value: Value) -> Value {
    match value {
        Value::Object(map) => Value::Object(
            map.into_iter()
                .filter(|(_, value)| !value.is_null())
                .map(|(key, value)| (key, without_nothing(value)))
                .collect(),
        ),
        Value::Array(values) => Value::Array(values.into_iter().map(without_nothing).collect()),
        other => other,
    }
}

/// What the data page of a kind says of itself: JSON that can stand in a page.
pub fn described(plan: &DataPlan<'_>, part: &Part<'_>) -> String {
    schema_org(Told::part(plan, part), plan.cx)
}

/// The same of tables that the portal makes.
pub fn described_own(plan: &DataPlan<'_>, one: &Own<'_>) -> String {
    schema_org(Told::own(plan, one), plan.cx)
}

fn schema_org(told: Told, cx: &PlanCx<'_>) -> String {
    let (issued, modified) = told.days;
    let download = |(form, route): (Download, String)| json!({ "@type": "DataDownload", "encodingFormat": media(form), "contentUrl": address(&route, cx) });
    let dataset = json!({
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": told.title,
        "description": cx.locale.say("data.summary", &[]),
        "url": address(&told.page, cx),
        "inLanguage": cx.locale.tag(),
        "isAccessibleForFree": true,
        "license": address(TERMS, cx),
        "creator": { "@type": "GovernmentOrganization", "name": owner_name(cx) },
        "datePublished": issued,
        "dateModified": modified,
        "distribution": told.files.into_iter().map(download).collect::<Vec<_>>(),
    });
    // No text of it can end the element that holds it.
    without_nothing(dataset).to_string().replace('<', "\\u003c")
}
