//! `content/portal.yaml`: what the portal is called, who answers for it, and its policies.

use crate::base::date::{AsOf, Date};
use crate::base::diag::Lang;
use crate::domain::address::Address;
use crate::domain::law::Law;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The portal's own description.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Full name of the portal.
    #[schemars(extend("x-vi" = "Tên đầy đủ của cổng"))]
    pub name: String,
    /// Short name for narrow places.
    #[schemars(extend("x-vi" = "Tên ngắn"))]
    pub short_name: Option<String>,
    /// One sentence about the portal, for search engines and the home page.
    #[schemars(extend("x-vi" = "Một câu giới thiệu cổng"))]
    pub description: Option<String>,
    /// Id of the agency that runs the portal.
    #[schemars(extend("x-vi" = "Mã cơ quan chủ quản cổng"))]
    pub owner: Option<String>,
    /// Name of the superior body, shown above the portal's name.
    #[schemars(extend("x-vi" = "Tên cơ quan cấp trên, ghi phía trên tên cổng"))]
    pub superior: Option<String>,
    /// Emblem in the header.
    #[schemars(extend("x-vi" = "Biểu trưng ở đầu trang"))]
    pub emblem: Option<Emblem>,
    /// What the foot of each page says (Thông tư 32/2017/TT-BTTTT, Điều 16).
    #[serde(default)]
    #[schemars(extend("x-vi" = "Chân trang"))]
    pub footer: Footer,
    /// Language of the interface: `vi` or `en`.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Ngôn ngữ giao diện: vi hoặc en"))]
    pub locale: Lang,
    /// Further languages of the interface: `[en]` adds English pages under `en/` to a Vietnamese portal.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Ngôn ngữ giao diện thêm: [en] thêm các trang tiếng Anh dưới en/"))]
    pub languages: Vec<Lang>,
    /// The portal's own names and sentences in English, for the pages that `languages` adds.
    #[schemars(extend("x-vi" = "Tên và câu chữ của chính cổng bằng tiếng Anh, cho các trang mà languages thêm"))]
    pub en: Option<Translation>,
    /// Name of the theme; `default` is built in, others live in `themes/NAME/`.
    #[serde(default = "default_theme")]
    #[schemars(extend("x-vi" = "Tên giao diện; default có sẵn, giao diện khác đặt trong themes/TÊN/"))]
    pub theme: String,
    /// Full public address such as `https://example.gov.vn/minh-bach/`; needed for the feed, the site map and 404 pages only.
    #[schemars(extend("x-vi" = "Địa chỉ công khai đầy đủ; chỉ cần cho Atom, sitemap và trang 404"))]
    pub base_url: Option<Address>,
    /// What the build makes for web servers and for readers without a connection.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Tệp cho máy chủ web và cho người đọc không có mạng"))]
    pub hosting: Hosting,
    /// Policies of publication.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Chính sách công bố"))]
    pub policies: Policies,
    /// The forms in which each list, each kind and the whole portal can be downloaded. CSV is always among them: figures
    /// are worked out from it. An empty list means no files at all, not even the list of figures.
    #[serde(default = "Download::all")]
    #[schemars(extend(
        "x-vi" = "Các dạng tệp tải về: xlsx, csv, json; csv luôn có, vì mọi số liệu đối chiếu với nó; [] là không có tệp nào"
    ))]
    pub downloads: Vec<Download>,
    /// What the search looks through.
    #[serde(default)]
    #[schemars(extend(
        "x-vi" = "Tìm kiếm: full là toàn văn và tra cứu hồ sơ theo mã; titles chỉ tên, tóm tắt, đề mục, số hiệu, ít tệp hơn"
    ))]
    pub search: Search,
    /// The rules that the portal runs by: those of the program with those of `content/law/`.
    #[serde(skip)]
    #[schemars(skip)]
    pub law: Law,
    /// Whether the whole portal is fictional.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Cả cổng là dữ liệu minh họa"))]
    pub demo: bool,
}

impl Config {
    /// The public address with a slash at its end.
    pub fn home(&self) -> Option<String> {
        self.base_url.as_ref().map(Address::url)
    }

    /// Whether tables are handed out as files.
    pub fn hands_out(&self) -> bool {
        !self.downloads.is_empty()
    }

    /// The second language of the interface, if there is one.
    pub fn second(&self) -> Option<Lang> {
        self.languages.iter().copied().find(|lang| *lang != self.locale)
    }

    /// The configuration as pages of the second language show it: what is not translated stays as it is.
    pub fn translated(&self) -> Config {
        let mut config = self.clone();
        let Some(words) = self.en.clone() else { return config };
        if let Some(name) = words.name {
            config.name = name;
            // A short name in another language than the name would be no shorter.
            config.short_name = None;
        }
        let put = |place: &mut Option<String>, text: Option<String>| {
            if text.is_some() {
                *place = text;
            }
        };
        put(&mut config.short_name, words.short_name);
        put(&mut config.description, words.description);
        put(&mut config.superior, words.superior);
        put(&mut config.footer.responsible, words.footer.responsible);
        put(&mut config.footer.address, words.footer.address);
        put(&mut config.footer.terms, words.footer.terms);
        if let (Some(emblem), Some(alt)) = (&mut config.emblem, words.emblem_alt) {
            emblem.alt = alt;
        }
        config
    }
}

/// The portal's own names and sentences in another language.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Translation {
    /// Full name of the portal.
    #[schemars(extend("x-vi" = "Tên đầy đủ của cổng"))]
    pub name: Option<String>,
    /// Short name for narrow places.
    #[schemars(extend("x-vi" = "Tên ngắn"))]
    pub short_name: Option<String>,
    /// One sentence about the portal.
    #[schemars(extend("x-vi" = "Một câu giới thiệu cổng"))]
    pub description: Option<String>,
    /// Name of the superior body.
    #[schemars(extend("x-vi" = "Tên cơ quan cấp trên"))]
    pub superior: Option<String>,
    /// Text alternative of the emblem.
    #[schemars(extend("x-vi" = "Chữ thay biểu trưng"))]
    pub emblem_alt: Option<String>,
    /// What the foot of each page says.
    #[schemars(extend("x-vi" = "Chân trang"))]
    pub footer: TranslatedFooter,
}

/// The foot of each page in another language; telephone and mail are the same in all.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct TranslatedFooter {
    /// Who is responsible for the content: a role.
    #[schemars(extend("x-vi" = "Người chịu trách nhiệm nội dung: chức danh"))]
    pub responsible: Option<String>,
    /// Address of the office.
    #[schemars(extend("x-vi" = "Địa chỉ trụ sở"))]
    pub address: Option<String>,
    /// Terms of re-use, one sentence.
    #[schemars(extend("x-vi" = "Điều khoản sử dụng lại, một câu"))]
    pub terms: Option<String>,
}

/// What the build makes for web servers and for readers without a connection.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Hosting {
    /// Whether every text also stands there packed, as `.gz` and `.br`.
    #[schemars(extend("x-vi" = "Kèm bản nén sẵn .gz và .br của mỗi tệp chữ"))]
    pub precompress: bool,
    /// Whether readers can take the whole site away as a ZIP file, and each list as one file.
    #[schemars(extend("x-vi" = "Kèm tệp ZIP của cả cổng và bản một tệp của mỗi danh sách"))]
    pub copies: bool,
}

/// What the search looks through. On a host that limits the number of files less is more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Search {
    /// All that pages say; dossiers can be looked up by their codes.
    #[default]
    Full,
    /// Titles, summaries, headings, codes and agencies. No look-up of dossiers.
    Titles,
}

/// A form of the files that are handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Download {
    /// A workbook with typed cells, for Excel.
    Xlsx,
    /// Text with commas, for programs.
    Csv,
    /// Objects, for programs.
    Json,
}

impl Download {
    /// All of them, the one for most readers first.
    pub fn all() -> Vec<Download> {
        vec![Download::Xlsx, Download::Csv, Download::Json]
    }

    /// The end of the names of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Download::Xlsx => "xlsx",
            Download::Csv => "csv",
            Download::Json => "json",
        }
    }
}

/// The emblem.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Emblem {
    /// File in `content/`, SVG or PNG.
    #[schemars(extend("x-vi" = "Tệp trong content/, SVG hoặc PNG"))]
    pub file: String,
    /// Text alternative; empty when the name beside it says the same.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Chữ thay hình; để trống khi tên bên cạnh đã nói đủ"))]
    pub alt: String,
}

/// The foot of each page.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Footer {
    /// Who is responsible for the content: a role.
    #[schemars(extend("x-vi" = "Người chịu trách nhiệm nội dung: chức danh"))]
    pub responsible: Option<String>,
    /// Address of the office.
    #[schemars(extend("x-vi" = "Địa chỉ trụ sở"))]
    pub address: Option<String>,
    /// Telephone of the office.
    #[schemars(extend("x-vi" = "Điện thoại công vụ"))]
    pub phone: Option<String>,
    /// Mail of the office.
    #[schemars(extend("x-vi" = "Thư điện tử công vụ"))]
    pub email: Option<String>,
    /// Terms of re-use, one sentence.
    #[schemars(extend("x-vi" = "Điều khoản sử dụng lại, một câu"))]
    pub terms: Option<String>,
}

/// Policies of publication.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Policies {
    /// How dossier codes are shown.
    #[schemars(extend("x-vi" = "Cách hiện mã hồ sơ"))]
    pub dossier_codes: DossierCodes,
    /// Whether officials are named.
    #[schemars(extend("x-vi" = "Nêu chức danh hay nêu tên công chức"))]
    pub officials: Officials,
    /// On which decision officials are named; needed for `officials: named`.
    #[schemars(extend("x-vi" = "Căn cứ để nêu tên công chức; bắt buộc khi officials là named"))]
    pub officials_basis: Option<Basis>,
}

impl Policies {
    /// The decision on which officials are named on a day; `None` when they are not.
    pub fn naming(&self, as_of: AsOf) -> Option<&Basis> {
        let basis = self.officials_basis.as_ref().filter(|_| self.officials == Officials::Named)?;
        (basis.date <= as_of.0 && as_of.0 <= basis.expires).then_some(basis)
    }
}

/// Whether officials are named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Officials {
    /// By their role alone.
    #[default]
    Role,
    /// By name too.
    Named,
}

/// The decision on which officials are named (Luật 91/2025/QH15, Điều 16).
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// The document: title and number.
    #[schemars(extend("x-vi" = "Văn bản: loại, số, ký hiệu"))]
    pub document: String,
    /// Its article or clause.
    #[schemars(extend("x-vi" = "Điều, khoản"))]
    pub article: String,
    /// Its date.
    #[schemars(extend("x-vi" = "Ngày văn bản"))]
    pub date: Date,
    /// Who approved the naming: a role.
    #[schemars(extend("x-vi" = "Ai phê duyệt việc nêu tên: chức danh"))]
    pub approver: String,
    /// Last day on which names are shown.
    #[schemars(extend("x-vi" = "Ngày cuối cùng được hiện tên"))]
    pub expires: Date,
}

/// How dossier codes are shown. A code reveals office and day of receipt, so an authority may have to shorten it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DossierCodes {
    /// Whole.
    #[default]
    Full,
    /// Without the running number: `H99.05-260930-****`.
    HideSequence,
    /// Not at all.
    None,
}

fn default_theme() -> String {
    "default".to_owned()
}
