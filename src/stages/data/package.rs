//! `du-lieu/datapackage.json` (Data Package) and the schemas that it names: every CSV file with its length, digest and
//! columns.

use super::schema::{self, Schema};
use super::{DataPlan, Files, TERMS, own, owner_name};
use crate::domain::config::Download;
use crate::domain::dataset::{FOLDER, kind_route};
use crate::domain::fold::slug;
use crate::domain::locale::upper_first;
use serde::Serialize;

/// Where the package is described.
pub const PACKAGE: &str = "du-lieu/datapackage.json";

#[derive(Serialize)]
struct Package {
    name: String,
    title: String,
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    homepage: Option<String>,
    created: String,
    contributors: Vec<Contributor>,
    licenses: Vec<Licence>,
    resources: Vec<Resource>,
}

#[derive(Serialize)]
struct Contributor {
    title: String,
    role: &'static str,
}

#[derive(Serialize)]
struct Licence {
    name: &'static str,
    path: String,
    title: String,
}

#[derive(Serialize)]
struct Resource {
    name: String,
    path: String,
    title: String,
    profile: &'static str,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    bytes: usize,
    hash: String,
    schema: String,
}

/// The files of the description: route and bytes.
pub fn package(plan: &DataPlan<'_>, files: &Files) -> Vec<(String, Vec<u8>)> {
    let (cx, mut resources, mut made) = (plan.cx, Vec::new(), Vec::new());
    for part in plan.parts() {
        let kind = part.kind.key();
        let label = cx.locale.say(&format!("site.kind.{kind}"), &[]);
        for spec in &part.tables {
            let schema = Schema::new(&part.fields(spec), cx.locale);
            let described = part.described(spec);
            made.push((schema::route(kind, &described), json(&schema)));
            let table = spec.label.in_lang(cx.locale.lang);
            let named =
                |title: &str| cx.locale.say("data.get.table", &[("title", &title), ("table", &table)]);
            let mut add = |route: String, title: String| {
                resources.extend(resource(&route, title, schema::file(kind, &described), files));
            };
            add(kind_route(kind, spec.name, "csv"), named(&label));
            for one in
                part.datasets.iter().filter(|one| one.tables.iter().any(|(own, _)| own.name == spec.name))
            {
                add(one.table(spec, "csv"), named(&one.title));
            }
        }
    }
    for spec in plan.own.iter().flat_map(|one| &one.tables) {
        made.push((own::schema_route(spec), json(&Schema::new(&own::own_fields(spec), cx.locale))));
        let title = upper_first(spec.label.in_lang(cx.locale.lang));
        let route = own::route(spec, Download::Csv);
        resources.extend(resource(&route, title, own::schema_file(spec), files));
    }
    let package = Package {
        name: slug(&cx.config.name),
        title: cx.config.name.clone(),
        description: cx.locale.say("data.summary", &[]),
        homepage: cx.config.base_url.clone(),
        created: format!("{}T00:00:00+07:00", cx.as_of),
        contributors: vec![Contributor { title: owner_name(cx), role: "publisher" }],
        licenses: vec![licence(plan)],
        resources,
    };
    made.push((PACKAGE.to_owned(), json(&package)));
    made
}

fn licence(plan: &DataPlan<'_>) -> Licence {
    let title = plan.cx.locale.say("data.licence", &[]);
    let path = match &plan.cx.config.base_url {
        Some(base) => format!("{}/{TERMS}", base.trim_end_matches('/')),
        None => TERMS[FOLDER.len() + 1..].to_owned(),
    };
    Licence { name: "other-open", path, title }
}

fn resource(route: &str, title: String, schema: String, files: &Files) -> Option<Resource> {
    let made = files.get(route)?;
    let path = route[FOLDER.len() + 1..].to_owned();
    Some(Resource {
        name: path.strip_suffix(".csv")?.replace('/', "_"),
        path,
        title,
        profile: "tabular-data-resource",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: made.size,
        hash: format!("sha256:{}", made.digest),
        schema,
    })
}

/// Plain values as JSON: nothing in them cannot be written.
pub(super) fn json(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
