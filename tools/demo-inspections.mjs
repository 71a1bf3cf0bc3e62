// Conclusions of inspections in the fictional province "Minh Họa".

const COLUMNS = "no,document,concluded,agency,inspector,scope,findings,remedy,deadline,remedied,evidence".split(",");
const FOUND = [
  ["Niêm yết, công khai thủ tục", "Niêm yết thiếu thủ tục mới công bố", "Niêm yết đủ, gỡ thủ tục đã bãi bỏ"],
  ["Giải quyết hồ sơ", "Hồ sơ trễ hạn chưa có văn bản xin lỗi", "Xin lỗi và hẹn lại đủ mọi hồ sơ trễ hạn"],
  ["Số hóa hồ sơ", "Thành phần hồ sơ số hóa chưa ký số", "Ký số và số hóa lại"],
  ["Cơ sở vật chất bộ phận một cửa", "Chưa có lối vào cho người khuyết tật", "Bố trí lối vào và bàn tiếp nhận riêng"],
  ["Tiếp nhận phản ánh, kiến nghị", "Chưa công khai trả lời đúng hạn", "Công khai trả lời trong 2 ngày làm việc"],
  ["Chế độ báo cáo", "Không phát hiện hạn chế", ""],
];

/** One list a quarter: what was concluded in it, and what was left of earlier ones. */
export function inspections({ agencies, generator, quarters, workdays, shift, lastDay, write, csv, source, seed }) {
  const random = generator(seed);
  const between = (low, high) => low + Math.floor(random() * (high - low + 1));
  const all = [];
  let document = 0;
  for (const { first, last } of quarters) {
    const days = workdays.filter((day) => day >= `${first}-01` && day <= lastDay(last));
    for (const agency of agencies.filter(() => random() < 0.3)) {
      const concluded = days[between(0, days.length - 1)];
      const number = `${(document += between(2, 9))}/TB-VP`;
      for (const [scope, finding, remedy] of FOUND.filter(() => random() < 0.4)) {
        const deadline = remedy && random() < 0.9 ? shift(concluded, between(15, 40)) : "";
        const remedied = remedy && random() < 0.85 ? shift(deadline || concluded, between(-8, 6)) : "";
        all.push({ no: `${number.split("/")[0]}.${FOUND.findIndex((one) => one[0] === scope) + 1}`, number, concluded, agency, scope, finding, remedy, deadline,
          remedied: remedied < concluded ? concluded : remedied });
      }
    }
  }
  return quarters.map(({ period, first, last, published }) => {
    const end = lastDay(last);
    const open = (row) => row.remedy && (!row.remedied || row.remedied >= `${first}-01`);
    const rows = all.filter((row) => row.concluded <= end && (row.concluded >= `${first}-01` || open(row)));
    const cells = rows.map((row) => {
      const done = row.remedy && row.remedied && row.remedied <= end;
      return [row.no, row.number, row.concluded, row.agency.id, "Văn phòng UBND tỉnh", row.scope, row.finding, row.remedy, row.deadline,
        done ? row.remedied : "", done ? `Báo cáo khắc phục ngày ${row.remedied.split("-").reverse().join("/")}` : ""];
    });
    const silent = agencies.filter((agency) => !rows.some((row) => row.agency === agency)).map((agency) => agency.id);
    write(`inspections/${period}.rows.csv`, csv(COLUMNS, cells));
    write(`inspections/${period}.md`,
      `---\nperiod: ${period}\npublished: ${published}\nas_of: ${end}\nowner: van-phong-ubnd-tinh-mh\nnil: [${silent.join(", ")}]\n${source}---\n`);
    return { period, rows: rows.length };
  });
}
