// What the fictional province "Minh Họa" is like: its authorities, procedures, reasons and surveys.
// Procedure codes lie in a made-up range (1.99…, 2.99…).

// [field, procedure code, procedure, working days]
export const FIELDS = {
  land: [
    ["Đất đai", "1.990101", "Đăng ký biến động quyền sử dụng đất", 10],
    ["Đất đai", "1.990102", "Cấp đổi giấy chứng nhận quyền sử dụng đất", 8],
    ["Đất đai", "1.990103", "Tách thửa, hợp thửa đất", 15],
    ["Đất đai", "1.990104", "Chuyển nhượng, tặng cho quyền sử dụng đất", 10],
    ["Đất đai", "1.990105", "Đăng ký lần đầu, cấp giấy chứng nhận", 20],
    ["Đất đai", "2.990106", "Đính chính giấy chứng nhận đã cấp", 8],
    ["Giao dịch bảo đảm", "2.990107", "Xóa đăng ký thế chấp quyền sử dụng đất", 5],
  ],
  farm: [
    ["Môi trường", "1.990201", "Cấp giấy phép môi trường", 20],
    ["Môi trường", "1.990202", "Thẩm định báo cáo đánh giá tác động môi trường", 30],
    ["Tài nguyên nước", "1.990203", "Cấp giấy phép khai thác nước dưới đất", 25],
    ["Thủy sản", "2.990204", "Cấp giấy chứng nhận cơ sở nuôi trồng thủy sản", 10],
    ["Trồng trọt", "2.990205", "Chứng nhận đủ điều kiện buôn bán phân bón", 13],
    ["Khoáng sản", "1.990206", "Gia hạn giấy phép khai thác khoáng sản", 40],
  ],
  build: [
    ["Xây dựng", "1.990301", "Cấp giấy phép xây dựng công trình", 20],
    ["Xây dựng", "1.990302", "Thẩm định thiết kế xây dựng", 30],
    ["Quy hoạch", "1.990303", "Cung cấp thông tin quy hoạch", 15],
    ["Nhà ở", "2.990304", "Xác nhận điều kiện nhà ở được bán", 15],
    ["Đường bộ", "2.990305", "Cấp phù hiệu xe kinh doanh vận tải", 5],
    ["Đường bộ", "2.990306", "Chấp thuận đấu nối đường nhánh", 12],
  ],
  health: [
    ["Khám bệnh, chữa bệnh", "1.990401", "Cấp giấy phép hành nghề", 30],
    ["Khám bệnh, chữa bệnh", "1.990402", "Cấp giấy phép hoạt động phòng khám", 45],
    ["Dược", "1.990403", "Chứng nhận đủ điều kiện kinh doanh dược", 20],
    ["Dược", "2.990404", "Cấp chứng chỉ hành nghề dược", 20],
    ["An toàn thực phẩm", "2.990405", "Chứng nhận cơ sở đủ điều kiện an toàn thực phẩm", 15],
  ],
  finance: [
    ["Đầu tư", "1.990501", "Chấp thuận chủ trương đầu tư", 30],
    ["Đầu tư", "1.990502", "Điều chỉnh giấy chứng nhận đăng ký đầu tư", 15],
    ["Doanh nghiệp", "2.990503", "Đăng ký thay đổi nội dung đăng ký doanh nghiệp", 5],
    ["Hợp tác xã", "2.990504", "Đăng ký thành lập hợp tác xã", 5],
  ],
  justice: [
    ["Lý lịch tư pháp", "1.990601", "Cấp phiếu lý lịch tư pháp", 10],
    ["Công chứng", "1.990602", "Đăng ký hành nghề công chứng", 7],
    ["Luật sư", "2.990603", "Đăng ký hoạt động tổ chức hành nghề luật sư", 10],
    ["Nuôi con nuôi", "1.990604", "Ghi chú việc nuôi con nuôi", 10],
  ],
  home: [
    ["Việc làm", "1.990701", "Cấp giấy phép lao động cho người nước ngoài", 10],
    ["Người có công", "1.990702", "Giải quyết chế độ người có công", 25],
    ["Người có công", "1.990703", "Di chuyển hồ sơ người có công", 12],
    ["Tổ chức hội", "2.990704", "Cho phép thành lập hội", 30],
  ],
  trade: [
    ["Điện lực", "1.990801", "Cấp giấy phép hoạt động điện lực", 12],
    ["Kinh doanh xăng dầu", "1.990802", "Chứng nhận cửa hàng đủ điều kiện bán lẻ xăng dầu", 20],
    ["Hóa chất", "2.990803", "Chứng nhận đủ điều kiện kinh doanh hóa chất", 12],
    ["Xúc tiến thương mại", "2.990804", "Đăng ký chương trình khuyến mại", 5],
  ],
  school: [
    ["Giáo dục trung học", "1.990901", "Chuyển trường cho học sinh trung học phổ thông", 5],
    ["Văn bằng", "1.990902", "Chỉnh sửa nội dung văn bằng, chứng chỉ", 5],
    ["Giáo dục thường xuyên", "2.990903", "Cho phép trung tâm ngoại ngữ hoạt động", 15],
    ["Quy chế thi", "2.990904", "Phúc khảo bài thi", 15],
  ],
  science: [
    ["An toàn bức xạ", "1.991001", "Cấp giấy phép sử dụng thiết bị bức xạ", 25],
    ["Hoạt động khoa học", "2.991002", "Chứng nhận đăng ký hoạt động khoa học", 15],
    ["Viễn thông", "2.991003", "Cấp phép điểm cung cấp trò chơi điện tử", 10],
  ],
  culture: [
    ["Du lịch", "1.991101", "Cấp thẻ hướng dẫn viên du lịch", 10],
    ["Di sản", "1.991102", "Thẩm định dự án tu bổ di tích", 15],
    ["Thể thao", "2.991103", "Chứng nhận đủ điều kiện kinh doanh thể thao", 7],
    ["Quảng cáo", "2.991104", "Tiếp nhận thông báo sản phẩm quảng cáo", 5],
  ],
  park: [
    ["Đầu tư khu công nghiệp", "1.991201", "Cấp giấy chứng nhận đăng ký đầu tư trong khu công nghiệp", 15],
    ["Xây dựng khu công nghiệp", "2.991202", "Cấp giấy phép xây dựng trong khu công nghiệp", 20],
  ],
  commune: [
    ["Hộ tịch", "1.991301", "Xác nhận tình trạng hôn nhân", 5],
    ["Hộ tịch", "1.991302", "Thay đổi, cải chính hộ tịch", 5],
    ["Đất đai", "1.991303", "Xác nhận nguồn gốc sử dụng đất", 15],
    ["Đất đai", "1.991304", "Hòa giải tranh chấp đất đai", 45],
    ["Bảo trợ xã hội", "1.991305", "Trợ cấp xã hội hằng tháng", 10],
    ["Xây dựng", "1.991306", "Cấp giấy phép xây dựng nhà ở riêng lẻ", 10],
    ["Hộ kinh doanh", "2.991307", "Đăng ký hộ kinh doanh", 5],
  ],
};

// Where a dossier is held, and the roles (never persons) that answer for it.
export const OFFICE = {
  department: {
    steps: ["Thụ lý tại phòng chuyên môn", "Thẩm định hồ sơ", "Lấy ý kiến cơ quan liên quan", "Trình lãnh đạo phòng", "Trình ký"],
    roles: [{ text: "Chuyên viên thụ lý" }, { text: "Phó Trưởng phòng chuyên môn" }, { text: "Trưởng phòng chuyên môn" }, { text: "Phó Giám đốc phụ trách" }],
  },
  land: {
    steps: ["Kiểm tra hồ sơ", "Trích đo, chỉnh lý bản đồ", "Chuyển thông tin nghĩa vụ tài chính", "Chờ thông báo thuế", "Trình ký giấy chứng nhận"],
    roles: [{ text: "Viên chức thẩm định" }, { text: "Viên chức đo đạc" }, { text: "Trưởng phòng Đăng ký và cấp giấy" }, { text: "Phó Giám đốc văn phòng đăng ký" }],
  },
  commune: {
    steps: ["Thụ lý tại phòng chuyên môn", "Thẩm định hồ sơ", "Lấy ý kiến cơ quan liên quan", "Trình ký"],
    roles: [
      { text: "Công chức địa chính – xây dựng", only: ["Đất đai", "Xây dựng"] },
      { text: "Công chức tư pháp – hộ tịch", only: ["Hộ tịch"] },
      { text: "Công chức văn hóa – xã hội", only: ["Bảo trợ xã hội"] },
      { text: "Công chức tài chính – kế toán", only: ["Hộ kinh doanh"] },
      { text: "Trưởng phòng chuyên môn" },
      { text: "Phó Chủ tịch UBND" },
    ],
  },
};

// share: part of all late dossiers; lateShare: late ones of all resolved; online: part received online in the first month; trend: change a month; slow: length of a delay; explains/apologises: how often;
// sample/kiosk: people asked in a survey; content: share satisfied; mood: its change a survey; season: own months.
const autumn = { "07": 1.5, "08": 2.1, "09": 1.9 };
const tourism = { "04": 1.5, "05": 1.6, "06": 1.4 };
const department = { lateShare: 0.035, online: 0.62, kind: "home", office: "department", slow: 1, explains: 0.9, apologises: 0.75 };
const commune = { lateShare: 0.03, online: 0.44, kind: "commune", office: "commune", slow: 0.9, explains: 0.82, apologises: 0.62 };
export const AGENCIES = [
  { ...department, id: "so-noi-vu-mh", code: "H99.02", share: 7, trend: -0.02, sample: 96, kiosk: 140, content: 0.89, mood: 0.006 },
  { ...department, id: "so-tu-phap-mh", code: "H99.03", kind: "justice", lateShare: 0.02, online: 0.71, share: 9, trend: -0.035, slow: 0.7, explains: 0.97, apologises: 0.92, sample: 118, kiosk: 260, content: 0.92, mood: 0.004 },
  { ...department, id: "so-tai-chinh-mh", code: "H99.04", kind: "finance", share: 6, trend: 0.01, sample: 92, kiosk: 110, content: 0.88, mood: 0 },
  { ...department, id: "so-y-te-mh", code: "H99.05", kind: "health", share: 8, trend: 0.03, slow: 1.15, sample: 104, kiosk: 150, content: 0.86, mood: -0.008 },
  { ...department, id: "so-cong-thuong-mh", code: "H99.06", kind: "trade", share: 4, trend: -0.01, slow: 0.8, sample: 74, kiosk: 90, content: 0.91, mood: 0.002 },
  { ...department, id: "so-xay-dung-mh", code: "H99.07", kind: "build", lateShare: 0.06, share: 11, trend: -0.02, slow: 1.1, sample: 122, kiosk: 210, content: 0.84, mood: 0.012 },
  { ...department, id: "so-nong-nghiep-va-moi-truong-mh", code: "H99.08", kind: "farm", lateShare: 0.07, share: 8, trend: 0.015, slow: 1.3, apologises: 0.66, sample: 98, kiosk: 120, content: 0.83, mood: 0.003 },
  { ...department, id: "van-phong-dang-ky-dat-dai-mh", code: "H99.08.01", kind: "land", office: "land", lateShare: 0.085, online: 0.31, share: 30, trend: -0.012, slow: 1.25, explains: 0.86, apologises: 0.7, sample: 164, kiosk: 420, content: 0.78, mood: 0.015 },
  { ...department, id: "so-giao-duc-va-dao-tao-mh", code: "H99.09", kind: "school", share: 5, trend: 0, slow: 0.6, season: autumn, sample: 88, kiosk: 130, content: 0.91, mood: -0.002 },
  { ...department, id: "so-khoa-hoc-va-cong-nghe-mh", code: "H99.10", kind: "science", share: 1.6, trend: -0.03, slow: 0.7, sample: 24, kiosk: 27, content: 0.93, mood: 0.004 },
  { ...department, id: "so-van-hoa-the-thao-va-du-lich-mh", code: "H99.11", kind: "culture", share: 4, trend: 0, slow: 0.7, season: tourism, sample: 70, kiosk: 84, content: 0.92, mood: 0 },
  { ...department, id: "ban-quan-ly-khu-cong-nghiep-mh", code: "H99.13", kind: "park", share: 0.6, trend: 0, slow: 0.5, explains: 1, apologises: 1, sample: 42, kiosk: 48, content: 0.95, mood: 0 },
  { ...commune, id: "ubnd-phuong-nang-mai-mh", code: "H99.31", share: 7, trend: 0.02, sample: 110, kiosk: 230, content: 0.88, mood: 0.004 },
  { ...commune, id: "ubnd-phuong-song-guong-mh", code: "H99.32", share: 6, trend: -0.03, sample: 102, kiosk: 190, content: 0.9, mood: 0.01 },
  { ...commune, id: "ubnd-xa-dong-sang-mh", code: "H99.33", lateShare: 0.055, online: 0.36, share: 8, trend: -0.045, slow: 1.2, explains: 0.7, apologises: 0.45, sample: 90, kiosk: 96, content: 0.79, mood: 0.02 },
  { ...commune, id: "ubnd-xa-go-suong-mh", code: "H99.34", share: 4, trend: 0.01, sample: 66, kiosk: 62, content: 0.87, mood: -0.004 },
  { ...commune, id: "ubnd-xa-ben-lau-mh", code: "H99.35", share: 3, trend: 0, slow: 0.8, sample: 58, kiosk: 40, content: 0.9, mood: 0.002 },
];

// Working days late, and when the apology goes out relative to the due date.
export const DELAYS = [
  { low: 1, high: 3, weight: 44 },
  { low: 4, high: 10, weight: 33 },
  { low: 11, high: 25, weight: 17 },
  { low: 26, high: 60, weight: 6 },
];
export const APOLOGY = [
  { from: -4, to: -1, weight: 58 },
  { from: 0, to: 0, weight: 12 },
  { from: 1, to: 6, weight: 30 },
];

// `only`: the fields in which a reason makes sense.
const LAND = ["Đất đai"];
const ON_SITE = [...LAND, "Môi trường", "Tài nguyên nước", "Khoáng sản", "Thủy sản", "Xây dựng", "Quy hoạch", "Nhà ở", "Đường bộ", "An toàn thực phẩm", "Di sản"];
export const REASONS = [
  { text: "Chờ ý kiến của cơ quan phối hợp", weight: 16 },
  { text: "Cơ quan phối hợp trả lời chậm", weight: 9 },
  { text: "Phải xác minh thêm tại thực địa", weight: 14, only: ON_SITE },
  { text: "Hồ sơ phức tạp, cần thẩm định bổ sung", weight: 10 },
  { text: "Số lượng hồ sơ tăng đột biến", weight: 9 },
  { text: "Thiếu người thụ lý do điều chuyển công chức", weight: 8 },
  { text: "Lỗi phần mềm, không chuyển bước được", weight: 7 },
  { text: "Cập nhật trạng thái trên hệ thống chậm so với thực tế", weight: 9 },
  { text: "Lỗi chủ quan của người thụ lý", weight: 6 },
  { text: "Trình ký chậm", weight: 6 },
  { text: "Chờ hướng dẫn của bộ, ngành", weight: 4 },
  { text: "Chờ xác định nghĩa vụ tài chính của cơ quan thuế", weight: 24, only: LAND },
  { text: "Bản đồ địa chính sai lệch, phải đo đạc lại", weight: 18, only: LAND },
  { text: "Chờ xác minh hộ tịch từ địa phương khác", weight: 24, only: ["Hộ tịch", "Lý lịch tư pháp", "Nuôi con nuôi"] },
];

// One remark a month; figures are left to the program.
export const NOTES = {
  "2025-11": "Danh sách đầu tiên theo mẫu mới, tách riêng hồ sơ đã giải quyết và hồ sơ đang giải quyết.",
  "2025-12": "Cuối năm, các cơ quan kết thúc nhiều hồ sơ tồn nên danh sách đã giải quyết dài hơn.",
  "2026-01": "Tháng 01 có một thứ Bảy làm bù (ngày 10) để nghỉ liền đầu năm; ngày này được tính là ngày làm việc.",
  "2026-02": "Kỳ nghỉ Tết kéo dài từ ngày 16 đến ngày 20. Danh sách công bố ngày 12/3 thay vì ngày 05/3 do tổng hợp chậm.",
  "2026-03": "Hồ sơ nộp trước Tết dồn hạn vào tháng này.",
  "2026-04": "Ngày 27/4 và ngày 30/4 là ngày nghỉ, không tính vào số ngày trễ.",
  "2026-05": "Mùa cao điểm du lịch bắt đầu, hồ sơ của ngành văn hóa tăng.",
  "2026-06": "Danh sách đã được đính chính một lần, xem mục đính chính.",
  "2026-07": "Sở Khoa học và Công nghệ xác nhận không phát sinh hồ sơ trễ trong tháng.",
  "2026-08": "Ngành giáo dục vào mùa chuyển trường, phúc khảo. Thứ Bảy 22/8 là ngày làm bù.",
  "2026-09": "Tháng này các cơ quan gửi kèm số ngày trễ đã tính; cổng đối chiếu lại từng dòng không có ngày hẹn lại.",
  "2026-10": "Một số hồ sơ quá hạn lâu vẫn nằm trong danh sách đang giải quyết nhiều tháng liền.",
};

export const SUMMARY_TEXT = {
  month: "Biểu tổng hợp từ hệ thống một cửa của tỉnh, theo cơ quan và lĩnh vực. Từng hồ sơ trễ hạn có trong [các danh sách trễ hạn](../late/STEM.md) cùng tháng.",
  quarter: "Số của quý là số các tháng cộng lại; riêng số chuyển qua lấy của tháng đầu, số đang giải quyết lấy của tháng cuối.",
};
export const QUARTERS = [
  { period: "2026-q1", first: "2026-01", last: "2026-03", published: "2026-04-08" },
  { period: "2026-q2", first: "2026-04", last: "2026-06", published: "2026-07-08" },
  { period: "2026-q3", first: "2026-07", last: "2026-09", published: "2026-10-08" },
];

export const QUESTIONS = [
  { id: "thai-do", text: "Thái độ của người tiếp nhận, giải quyết", shift: 0.03 },
  { id: "thoi-gian-cho", text: "Thời gian chờ đến lượt", shift: -0.03 },
  { id: "dung-hen", text: "Trả kết quả đúng hẹn", shift: -0.02 },
  { id: "xin-loi-khi-tre", text: "Được xin lỗi và báo ngày mới khi trễ hẹn", shift: -0.14, na: 0.82 },
  { id: "co-so-vat-chat", text: "Chỗ ngồi, biển chỉ dẫn, thiết bị", shift: 0.02 },
  { id: "overall", text: "Mức hài lòng chung", shift: 0 },
];

const phone = (from, to, invited) => ({
  kind: "survey", name: "Điều tra người vừa nhận kết quả", mode: "Gọi điện thoại, chọn ngẫu nhiên theo cơ quan", from, to, invited,
});
const kiosk = (from, to) => ({ kind: "kiosk", name: "Máy đánh giá tại bộ phận một cửa", mode: "Tự chọn trả lời tại chỗ", from, to });
const onPhone = { probability: true, owner: "so-noi-vu-mh", note: "Mẫu chọn ngẫu nhiên từ danh sách người nhận kết quả trong quý. Không ghi họ tên, số điện thoại của người trả lời." };
const onKiosk = { probability: false, owner: "trung-tam-phuc-vu-hanh-chinh-cong-mh", note: "Người đến giao dịch tự chọn trả lời nên kết quả không đại diện cho mọi người và không so được với điều tra qua điện thoại." };
export const SURVEYS = [
  { ...onKiosk, stem: "2025-q4-kiosk", period: "2025-q4", title: "Máy đánh giá tại một cửa, quý IV/2025", published: "2026-01-14", instrument: kiosk("2025-10-01", "2025-12-31") },
  { ...onPhone, stem: "2026-q1", period: "2026-q1", title: "Điều tra hài lòng qua điện thoại, quý I/2026", published: "2026-04-14", instrument: phone("2026-03-02", "2026-03-31", 2100) },
  { ...onKiosk, stem: "2026-q2-kiosk", period: "2026-q2", title: "Máy đánh giá tại một cửa, quý II/2026", published: "2026-07-10", instrument: kiosk("2026-04-01", "2026-06-30") },
  { ...onPhone, stem: "2026-q3", period: "2026-q3", title: "Điều tra hài lòng qua điện thoại, quý III/2026", published: "2026-10-13", instrument: phone("2026-09-03", "2026-09-30", 2100) },
  { ...onKiosk, stem: "2026-q3-kiosk", period: "2026-q3", title: "Máy đánh giá tại một cửa, quý III/2026", published: "2026-10-13", instrument: kiosk("2026-07-01", "2026-09-30") },
];
