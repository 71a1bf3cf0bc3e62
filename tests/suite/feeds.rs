//! The Atom feeds keep to what RFC 4287 asks of a feed.

use crate::site::{Files, TODAY, file, fixture, sound, text};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::BTreeSet;

/// An element: name, attributes, text, children.
#[derive(Debug, Default)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
    children: Vec<Element>,
}

impl Element {
    fn parse(xml: &str) -> Element {
        let mut reader = Reader::from_str(xml);
        let mut open = vec![Element::default()];
        loop {
            match reader.read_event().unwrap() {
                Event::Start(tag) => open.push(Element::of(&tag)),
                Event::Empty(tag) => open.last_mut().unwrap().children.push(Element::of(&tag)),
                Event::End(_) => {
                    let done = open.pop().unwrap();
                    open.last_mut().unwrap().children.push(done);
                }
                Event::Text(text) => open.last_mut().unwrap().text.push_str(&text),
                Event::Eof => break,
                _ => {}
            }
        }
        open.pop().unwrap().children.pop().unwrap()
    }

    fn of(tag: &quick_xml::events::BytesStart<'_>) -> Element {
        let attributes = tag.attributes().map(Result::unwrap);
        let attributes = attributes.map(|one| (one.key.as_ref().to_owned(), one.value.to_string()));
        Element {
            name: tag.name().as_ref().to_owned(),
            attributes: attributes.collect(),
            ..Element::default()
        }
    }

    fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Element> {
        self.children.iter().filter(move |one| one.name == name)
    }

    /// The only child of a name: atom:id, atom:title and atom:updated stand exactly once (4.1.1, 4.1.2).
    fn one<'e>(&'e self, name: &'e str) -> &'e Element {
        let found: Vec<_> = self.all(name).collect();
        assert_eq!(found.len(), 1, "{name} in {}", self.name);
        found[0]
    }

    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(one, _)| one == name).map(|(_, value)| value.as_str())
    }

    /// Its link of a relation; at most one of them (4.1.1, 4.1.2).
    fn link(&self, relation: &str) -> Option<&str> {
        let of = |one: &&Element| one.attribute("rel") == Some(relation);
        let found: Vec<_> = self.all("link").filter(of).collect();
        assert!(found.len() <= 1, "{relation} in {}", self.name);
        found.first().map(|one| one.attribute("href").unwrap())
    }
}

/// A date of RFC 3339, as 3.3 asks.
fn is_moment(text: &str) -> bool {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    shape == "0000-00-00T00:00:00+00:00"
}

/// An absolute IRI (4.2.6).
fn is_iri(text: &str) -> bool {
    text.split_once(':').is_some_and(|(scheme, rest)| {
        scheme.bytes().all(|byte| byte.is_ascii_alphabetic())
            && !rest.is_empty()
            && !rest.contains([' ', '<', '"'])
    })
}

fn check(route: &str, xml: &str, site: &Files, base: Option<&str>) -> usize {
    let feed = Element::parse(xml);
    assert_eq!(feed.name, "feed", "{route}");
    assert_eq!(feed.attribute("xmlns"), Some("http://www.w3.org/2005/Atom"));
    assert!(is_iri(&feed.one("id").text) && is_moment(&feed.one("updated").text), "{route}");
    assert!(!feed.one("title").text.trim().is_empty());
    // Entries have no author of their own, so the feed must (4.1.1).
    assert!(!feed.one("author").one("name").text.trim().is_empty(), "{route}");
    assert_eq!(feed.link("self"), base.map(|base| format!("{base}{route}")).as_deref());
    let mut ids = BTreeSet::new();
    for entry in feed.all("entry") {
        let id = &entry.one("id").text;
        assert!(is_iri(id) && ids.insert(id), "{route}: {id}");
        assert!(!entry.one("title").text.trim().is_empty() && is_moment(&entry.one("updated").text));
        assert!(entry.one("updated").text <= feed.one("updated").text, "{route}: {id}");
        assert!(entry.all("summary").count() <= 1);
        // An entry without content needs an alternate link (4.1.2).
        let href = entry.link("alternate").unwrap_or_else(|| panic!("{route}: {id}"));
        let place = match base {
            Some(base) => href.strip_prefix(base).unwrap().to_owned(),
            None => href.trim_start_matches("../").to_owned(),
        };
        assert!(site.contains_key(place.split('#').next().unwrap()), "{route}: {href}");
    }
    ids.len()
}

#[test]
fn all_feeds_are_sound_with_a_public_address_and_without() {
    for base in [None, Some("https://minh-hoa.example/")] {
        for kind in ["late", "handling", "plans", "satisfaction"] {
            let mut files = fixture(kind);
            if let Some(base) = base {
                let portal = file(&mut files, "content/portal.yaml");
                portal.extend_from_slice(format!("\nbase_url: {base}\n").as_bytes());
            }
            let site = sound(files, TODAY);
            let feeds: Vec<&String> =
                site.keys().filter(|route| route.ends_with(".xml") && *route != "sitemap.xml").collect();
            let entries =
                feeds.iter().map(|route| check(route, text(&site, route), &site, base)).sum::<usize>();
            assert!(entries > feeds.len(), "{kind}: {feeds:?}");
            assert!(site.contains_key(&format!("theo-doi/{kind}.xml")), "{feeds:?}");
            let page = text(&site, "theo-doi.html");
            assert!(feeds.iter().all(|route| page.contains(&format!("href=\"{route}\""))), "{page}");
        }
    }
}
