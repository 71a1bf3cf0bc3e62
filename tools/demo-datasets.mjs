// Tables that the fictional province "Minh Họa" publishes besides its lists: how its budget was carried out, by a description of its own.
const COLUMNS = "stt,noi_dung,du_toan,thuc_hien,so_sanh".split(",");

// [number, what, plan for the year in million đồng, share carried out by the end of September]; a group sums up what follows with its number.
const BUDGET = [
  ["A", "Tổng thu ngân sách nhà nước trên địa bàn"],
  ["A.1", "Thu nội địa", 9_840_000, 0.781],
  ["A.2", "Thu từ hoạt động xuất khẩu, nhập khẩu", 1_260_000, 0.842],
  ["A.3", "Thu viện trợ", 0, 0],
  ["B", "Tổng chi ngân sách địa phương"],
  ["B.1", "Chi đầu tư phát triển", 4_150_000, 0.574],
  ["B.2", "Chi trả nợ lãi các khoản vay", 18_500, 0.612],
  ["B.3", "Chi sự nghiệp giáo dục, đào tạo và dạy nghề", 3_420_000, 0.735],
  ["B.4", "Chi sự nghiệp khoa học, công nghệ và chuyển đổi số", 96_000, 0.438],
  ["B.5", "Chi sự nghiệp y tế, dân số và gia đình", 1_180_000, 0.702],
  ["B.6", "Chi sự nghiệp văn hóa, thể thao", 212_000, 0.689],
  ["B.7", "Chi sự nghiệp bảo vệ môi trường", 147_000, 0.655],
  ["B.8", "Chi hoạt động kinh tế", 1_036_000, 0.617],
  ["B.9", "Chi quản lý nhà nước", 1_624_000, 0.741],
  ["B.10", "Chi bảo đảm xã hội", 705_000, 0.786],
  ["B.11", "Dự phòng ngân sách", 258_000, 0.213],
];

/** Per cent with one decimal, half up; nothing where there was no plan. */
const percent = (part, whole) => (whole ? (Math.floor((2000 * part + whole) / (2 * whole)) / 10).toFixed(1) : "");

const HEAD = `---
title: Thực hiện dự toán ngân sách 9 tháng năm 2026
period: 2026-9m
published: 2026-10-14
as_of: 2026-09-30
owner: so-tai-chinh-mh
legal_basis:
  - "Luật Ngân sách nhà nước: quy định về công khai ngân sách nhà nước (điều, khoản đang có hiệu lực cần kiểm chứng)."
  - "Thông tư 343/2016/TT-BTC của Bộ Tài chính về công khai ngân sách đối với các cấp ngân sách (hiệu lực và số biểu cần kiểm chứng)."
notes:
  - "So sánh là tỷ lệ thực hiện 9 tháng trên dự toán cả năm, không phải trên dự toán 9 tháng."
schema:
  fields:
    - { name: stt, title: STT, description: "Số thứ tự; A là thu, B là chi", constraints: { pattern: "[AB](\\\\.[0-9]+)?" } }
    - { name: noi_dung, title: Nội dung, constraints: { required: true } }
    - { name: du_toan, title: Dự toán năm, type: integer, description: "Dự toán được giao đầu năm, triệu đồng", constraints: { required: true, minimum: 0 } }
    - { name: thuc_hien, title: Thực hiện, type: integer, description: "Lũy kế đến hết tháng 9, triệu đồng", constraints: { required: true, minimum: 0 } }
    - { name: so_sanh, title: So sánh (%), type: number, description: "Thực hiện chia cho dự toán, phần trăm; bỏ trống khi không có dự toán", constraints: { minimum: 0 } }
  primaryKey: [stt]
`;
const TEXT = "Bảng minh họa cách công khai một biểu số liệu bất kỳ mà không phải viết mã: các cột do chính tệp này mô tả.";

/** Writes the tables. */
export function writeDatasets({ write, csv, source }) {
  const rows = BUDGET.map(([number, what, plan, share]) => [number, what, plan, Math.round((plan ?? 0) * (share ?? 0))]);
  for (const row of rows.filter(([number]) => !number.includes("."))) {
    const parts = rows.filter(([number]) => number.startsWith(`${row[0]}.`));
    [2, 3].forEach((at) => (row[at] = parts.reduce((sum, part) => sum + part[at], 0)));
  }
  write("datasets/2026-9m-thuc-hien-ngan-sach.rows.csv", csv(COLUMNS, rows.map((row) => [...row, percent(row[3], row[2])])));
  write("datasets/2026-9m-thuc-hien-ngan-sach.md", `${HEAD}${source}---\n\n${TEXT}\n`);
  return [{ table: "2026-9m-thuc-hien-ngan-sach", rows: rows.length }];
}
