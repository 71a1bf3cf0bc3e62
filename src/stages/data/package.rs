//! `du-lieu/datapackage.json` (Data Package) and the schemas that it names: every CSV file with its length, digest and
//! columns.

use super::schema::{self, Schema};
use super::{DataPlan, Files, Part, TERMS, own, owner_name};
use crate::domain::columns::TableSpec;
use crate::domain::config::Download;
use crate::domain::dataset::{Dataset, FOLDER, kind_route};
use crate::domain::fold::slug;
use crate::domain::kind::PlanCx;
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
    let cx = plan.cx;
    let mut tables = Tables { cx, files, resources: Vec::new(), schemas: Vec::new() };
    plan.parts().iter().for_each(|part| tables.add_part(part));
    plan.own.iter().flat_map(|one| &one.tables).for_each(|spec| tables.add_own(spec));
    let package = Package {
        name: slug(&cx.config.name),
        title: cx.config.name.clone(),
        description: cx.locale.say("data.summary", &[]),
        homepage: cx.config.home(),
        created: format!("{}T00:00:00+07:00", cx.as_of),
        contributors: vec![Contributor { title: owner_name(cx), role: "publisher" }],
        licenses: vec![licence(plan)],
        resources: tables.resources,
    };
    let mut made = tables.schemas;
    made.push((PACKAGE.to_owned(), json(&package)));
    made
}

/// The tables that were described so far.
struct Tables<'p> {
    cx: &'p PlanCx<'p>,
    files: &'p Files,
    resources: Vec<Resource>,
    /// Route and bytes of their schemas.
    schemas: Vec<(String, Vec<u8>)>,
}

impl Tables<'_> {
    /// The tables of a kind: each over all documents, then document by document.
    fn add_part(&mut self, part: &Part<'_>) {
        let (locale, kind) = (self.cx.locale, part.kind.key());
        let label = locale.say(&format!("site.kind.{kind}"), &[]);
        for spec in &part.tables {
            let described = part.described(spec);
            let schema = json(&Schema::new(&part.fields(spec), locale));
            self.schemas.push((schema::route(kind, &described), schema));
            let table = spec.label.in_lang(locale.lang);
            let named = |title: &str| locale.say("data.get.table", &[("title", &title), ("table", &table)]);
            let has = |one: &&Dataset| one.tables.iter().any(|(own, _)| own.name == spec.name);
            let whole = (kind_route(kind, spec.name, "csv"), named(&label));
            let own = part.datasets.iter().filter(has);
            let own = own.map(|one| (one.table(spec, "csv"), named(&one.title)));
            for (route, title) in std::iter::once(whole).chain(own) {
                self.resources.extend(resource(&route, title, schema::file(kind, &described), self.files));
            }
        }
    }

    /// A table that the portal makes of several documents.
    fn add_own(&mut self, spec: &'static TableSpec) {
        let schema = json(&Schema::new(&own::own_fields(spec), self.cx.locale));
        self.schemas.push((own::schema_route(spec), schema));
        let title = upper_first(spec.label.in_lang(self.cx.locale.lang));
        let route = own::route(spec, Download::Csv);
        self.resources.extend(resource(&route, title, own::schema_file(spec), self.files));
    }
}

fn licence(plan: &DataPlan<'_>) -> Licence {
    let title = plan.cx.locale.say("data.licence", &[]);
    let path = match plan.cx.config.home() {
        Some(home) => format!("{home}{TERMS}"),
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
