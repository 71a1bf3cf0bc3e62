//! A made-up portal of any size for the search tests: plans' tasks, late lists, reports, agencies.

use minhbach::base::date::Date;
use minhbach::domain::site::SearchDoc;

const ACTIONS: &str = "Rà soát|Công bố|Công khai|Xây dựng|Ban hành|Tổ chức tập huấn|Kiểm tra việc thực hiện|Hoàn thiện|\
    Triển khai|Nâng cấp|Đánh giá|Số hóa|Chuẩn hóa|Cắt giảm|Theo dõi, đôn đốc|Tổng hợp, báo cáo|Kiện toàn|Thí điểm|\
    Mở rộng|Đơn giản hóa";
const THINGS: &str = "danh mục thủ tục hành chính nội bộ|quy trình điện tử giải quyết hồ sơ|cơ sở dữ liệu đất đai|\
    kho dữ liệu điện tử của tổ chức, cá nhân|dịch vụ công trực tuyến toàn trình|bộ phận tiếp nhận và trả kết quả|\
    chế độ báo cáo định kỳ|vị trí việc làm và cơ cấu công chức|phương án tự chủ của đơn vị sự nghiệp|\
    hệ thống phản ánh, kiến nghị|phần mềm quản lý văn bản|biên chế được giao|văn bản quy phạm pháp luật hết hiệu lực|\
    chỉ số phục vụ người dân, doanh nghiệp|lệ phí thanh toán trực tuyến|mạng truyền số liệu chuyên dùng|\
    hồ sơ đăng ký kinh doanh|chứng thực bản sao điện tử|kế hoạch kiểm tra công vụ|đội ngũ cán bộ một cửa|\
    giấy phép xây dựng nhà ở|quy hoạch sử dụng đất|giấy phép môi trường|thẻ bảo hiểm y tế điện tử|học bạ số|\
    bệnh án điện tử|hạ tầng cáp quang|giấy phép lái xe|trợ cấp xã hội hằng tháng|đường giao thông nông thôn";
const WAYS: &str = "theo hướng không phụ thuộc địa giới|trên môi trường điện tử|tại cấp xã|gắn với chuyển đổi số|\
    giai đoạn hai|đợt một|thuộc thẩm quyền của tỉnh|cho vùng đồng bào thiểu số|theo kết luận thanh tra|\
    bảo đảm an toàn thông tin|liên thông với bộ ngành|phục vụ người khuyết tật|trong lĩnh vực tư pháp|\
    trong lĩnh vực y tế|trong lĩnh vực giáo dục|trong lĩnh vực đầu tư";
const OUTPUTS: &str = "Quyết định của Chủ tịch|Báo cáo kết quả|Kế hoạch triển khai|Tờ trình kèm dự thảo|\
    Văn bản hướng dẫn|Hội nghị trực tuyến|Phần mềm được nghiệm thu|Biên bản kiểm tra";
const REASONS: &str = "chờ ý kiến của cơ quan phối hợp|phải xác minh nguồn gốc thửa đất|lỗi kết nối phần mềm|\
    thiếu người do nghỉ chế độ|khối lượng hồ sơ tăng đột biến|chờ nghĩa vụ tài chính|thay đổi địa giới hành chính";
const HEADINGS: &str = "Căn cứ|Mục tiêu|Chỉ tiêu|Nhiệm vụ trọng tâm|Tổ chức thực hiện|Kinh phí|Kết quả đạt được|\
    Tồn tại, hạn chế|Nguyên nhân|Kiến nghị, đề xuất|Nguồn số liệu|Cách tính";
const OFFICES: &str = "Sở Nội vụ|Sở Tư pháp|Sở Tài chính|Sở Y tế|Sở Xây dựng|Sở Công Thương|Sở Khoa học và Công nghệ|\
    Sở Giáo dục và Đào tạo|Sở Nông nghiệp và Môi trường|Sở Văn hóa, Thể thao và Du lịch|Thanh tra tỉnh|Công an tỉnh|\
    Văn phòng Ủy ban nhân dân tỉnh|Ban Quản lý các khu công nghiệp|Bảo hiểm xã hội tỉnh|Thuế tỉnh";
const PLACES: &str = "Hòa|Vĩnh|Tân|Phú|Bình|Long|Mỹ|Đông|Xuân|Thanh|Quảng|Đại|Thượng|Yên|Cẩm|Nghĩa|Đức|Kim|Thạch|\
    Hương|Lộc|Phước|Điện|Duy|Trà|Sơn|Phong|Thịnh|Khánh|Minh|Lâm|Giang|Thủy|Thắng|Lợi|Hưng|Châu|Khê|Trạch|Ninh";

/// A small generator of our own, so that the texts never change with a library.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % n
    }

    fn of<'a>(&mut self, list: &'a str) -> &'a str {
        let n = list.split('|').count();
        list.split('|').nth(self.below(n)).unwrap_or_default()
    }

    fn agency(&mut self) -> String {
        if self.below(2) == 0 {
            return self.of(OFFICES).to_owned();
        }
        // Few communes are named often: the same dice for the same commune.
        let mut commune = Dice(self.below(60) as u64 * 7919 + 1);
        format!("Ủy ban nhân dân xã {} {}", commune.of(PLACES), commune.of(PLACES))
    }
}

/// Titles that readers search for by other words or without marks: kind, weight, address, title.
const NAMED: [(&str, u8, &str, &str); 5] = [
    ("agencies", 8, "co-quan/ubnd-tinh-dien-bien.html", "UBND tỉnh Điện Biên"),
    ("agencies", 8, "co-quan/van-phong-dang-ky-dat-dai.html", "Văn phòng Đăng ký đất đai tỉnh Điện Biên"),
    ("plans", 7, "ke-hoach/cai-cach-tthc.html", "Kế hoạch cải cách thủ tục hành chính"),
    ("plans", 4, "ke-hoach/cai-cach-tthc.html#ct-1", "Chỉ tiêu 1: Hồ sơ đất đai"),
    ("plans", 5, "ke-hoach/cai-cach-tthc.html#nv-1", "Đường dây nóng của HĐND tỉnh"),
];

fn named(&(kind, weight, route, title): &(&'static str, u8, &str, &str)) -> SearchDoc {
    SearchDoc {
        route: route.to_owned(),
        title: title.to_owned(),
        kind,
        summary: String::new(),
        headings: vec![],
        codes: vec![],
        agencies: vec![],
        published: None,
        weight,
    }
}

/// `n` documents, always the same for the same `n`.
pub fn portal(n: usize) -> Vec<SearchDoc> {
    let mut dice = Dice(2026);
    let made = (NAMED.len()..n).map(|i| if i % 5 < 3 { task(&mut dice, i) } else { list(&mut dice, i) });
    NAMED.iter().map(named).chain(made).collect()
}

fn task(d: &mut Dice, i: usize) -> SearchDoc {
    let (lead, partner) = (d.agency(), d.agency());
    let (month, year) = (1 + d.below(12), 2022 + d.below(5));
    SearchDoc {
        route: format!("ke-hoach/{year}-{}.html#nv-{i}", i % 40),
        title: format!("{} {} {}", d.of(ACTIONS), d.of(THINGS), d.of(WAYS)),
        kind: "plans",
        summary: format!(
            "{} về {}; {lead} chủ trì, xong trước ngày {}/{month}/{year}, {}",
            d.of(OUTPUTS),
            d.of(THINGS),
            1 + d.below(28),
            d.of(WAYS)
        ),
        headings: vec![d.of(HEADINGS).to_owned(), d.of(HEADINGS).to_owned(), d.of(HEADINGS).to_owned()],
        codes: vec![format!("{}/{}-UBND", 1 + d.below(4000), d.of("KH|QĐ|BC|TB"))],
        agencies: vec![lead, partner],
        published: Date::ymd(year as i32, month as u32, 5),
        weight: 3,
    }
}

fn list(d: &mut Dice, i: usize) -> SearchDoc {
    let (agency, other) = (d.agency(), d.agency());
    let (month, year) = (1 + d.below(12), 2024 + d.below(3));
    SearchDoc {
        route: format!("tre-han/{year}-{month:02}-{i}.html"),
        title: format!("Hồ sơ trễ hạn tháng {month}/{year} của {agency}"),
        kind: "late",
        summary: format!(
            "{} hồ sơ trả kết quả quá hạn trong tổng số {}, nhiều nhất do {}; {} còn đang giải quyết",
            1 + d.below(90),
            100 + d.below(3000),
            d.of(REASONS),
            d.below(30)
        ),
        headings: vec![
            d.of(HEADINGS).to_owned(),
            format!("Lĩnh vực {}", d.of(THINGS)),
            d.of(HEADINGS).to_owned(),
        ],
        codes: vec![format!("H99.{:02}", d.below(80))],
        agencies: vec![agency, other],
        published: Date::ymd(year as i32, month as u32, 5),
        weight: 5,
    }
}

/// What stands on the page of a document, always the same for the same number: a few sentences, then cells.
pub fn body(number: usize) -> String {
    let d = &mut Dice(number as u64 * 31 + 7);
    let sentence =
        |d: &mut Dice| format!("{} {} {}, {}.", d.of(ACTIONS), d.of(THINGS), d.of(WAYS), d.of(REASONS));
    let sentences: Vec<String> = (0..2).map(|_| sentence(d)).collect();
    let row = format!(
        "H99.{:02}-2609{:02}-{:04}\n{}\n{}",
        d.below(40),
        1 + d.below(28),
        d.below(9999),
        d.of(THINGS),
        d.of(REASONS)
    );
    format!("{}\n{row}", sentences.join(" "))
}
