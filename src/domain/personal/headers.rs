//! Headers of columns with personal data, as offices' exports name them.

use crate::domain::fold::fold;

/// Whether a header of a table names personal data (Nghị định 356/2025/NĐ-CP, Điều 3–4). Marks, case and what stands
/// in brackets do not matter.
pub fn is_personal_header(header: &str) -> bool {
    let plain = header.split(['(', '[']).next().unwrap_or_default();
    let folded = fold(plain);
    let spoken = folded.strip_suffix(" nguoi nop").or_else(|| folded.strip_suffix(" nguoi nop ho so"));
    let spoken = spoken.or_else(|| folded.strip_suffix(" chu ho so")).unwrap_or(&folded);
    [&folded, spoken].iter().any(|name| HEADERS.contains(name))
}

/// Whether a heading of an office's sheet names personal data, alone or among other words.
pub fn mentions_personal(heading: &str) -> bool {
    let words = format!(" {} ", fold(heading));
    is_personal_header(heading) || HEADERS.iter().any(|name| words.contains(&format!(" {name} ")))
}

/// Folded headers.
const HEADERS: [&str; 76] = [
    // Who.
    "chu ho so",
    "ten chu ho so",
    "nguoi nop",
    "nguoi nop ho so",
    "nguoi nop don",
    "ten nguoi nop",
    "nguoi lam don",
    "nguoi yeu cau",
    "nguoi de nghi",
    "nguoi uy quyen",
    "nguoi duoc uy quyen",
    "nguoi nhan ket qua",
    "nguoi dai dien",
    "nguoi phan anh",
    "ho ten",
    "ho va ten",
    "ho ten cong dan",
    "ho va ten cong dan",
    "ten cong dan",
    "cong dan",
    "to chuc ca nhan",
    "ca nhan to chuc",
    "ten to chuc ca nhan",
    "ten ca nhan to chuc",
    "khach hang",
    "ten khach hang",
    "chu su dung dat",
    "full name",
    "applicant",
    // Where.
    "dia chi",
    "dia chi thuong tru",
    "dia chi tam tru",
    "dia chi lien he",
    "ho khau thuong tru",
    "noi thuong tru",
    "noi tam tru",
    "noi o",
    "noi o hien tai",
    "noi sinh",
    "que quan",
    "address",
    // How to reach them.
    "so dien thoai",
    "dien thoai",
    "dien thoai lien he",
    "dien thoai di dong",
    "sdt",
    "so dt",
    "di dong",
    "email",
    "thu dien tu",
    "dia chi email",
    "zalo",
    "phone",
    // Papers.
    "cccd",
    "cmnd",
    "so cccd",
    "so cmnd",
    "cmnd cccd",
    "cccd cmnd",
    "so cmnd cccd",
    "so cccd cmnd",
    "can cuoc",
    "can cuoc cong dan",
    "so can cuoc",
    "so dinh danh",
    "so dinh danh ca nhan",
    "ma dinh danh ca nhan",
    "ho chieu",
    "so ho chieu",
    "so giay to",
    "so the bhyt",
    "so tai khoan",
    // What they are.
    "ngay sinh",
    "nam sinh",
    "gioi tinh",
    "dan toc",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_exports_are_known_in_any_spelling() {
        for header in [
            "Chủ hồ sơ",
            "HỌ VÀ TÊN",
            "Số CMND/CCCD",
            "Địa chỉ (thường trú)",
            "Số điện thoại người nộp",
            "Ngày sinh chủ hồ sơ",
            "Email",
        ] {
            assert!(is_personal_header(header), "{header}");
        }
        for header in ["Mã hồ sơ", "Cơ quan", "Tên thủ tục", "Ngày hẹn trả", "Chức danh", "Lý do", ""]
        {
            assert!(!is_personal_header(header), "{header}");
        }
    }
}
