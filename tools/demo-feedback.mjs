// Complaints and suggestions on administrative rules of the fictional province "Minh Họa": nothing about who made them.

const TOPICS = [
  "Hồ sơ quá ngày hẹn chưa có kết quả",
  "Phải nộp thêm giấy tờ ngoài quy định",
  "Biểu mẫu trên Cổng Dịch vụ công không tải được",
  "Thái độ tiếp dân tại bộ phận một cửa",
  "Phí, lệ phí thu khác mức đã công khai",
  "Không tra cứu được trạng thái hồ sơ",
  "Thanh toán trực tuyến báo lỗi nhưng đã trừ tiền",
  "Hướng dẫn thành phần hồ sơ chưa rõ",
  "Đề nghị rút ngắn thời gian giải quyết",
  "Đề nghị nhận kết quả qua bưu chính",
];
const CHANNELS = [
  ["Cổng Dịch vụ công quốc gia", 6],
  ["Đường dây nóng", 3],
  ["Trực tiếp tại bộ phận một cửa", 2],
  ["Văn bản", 1],
];
const COLUMNS = "code,agency,topic,channel,received,due,replied,outcome,published,dissatisfied,reopened".split(",");
const LIMITS = { processed: 15, rejected: 2, supplement: 5 };

/** One list a month: what was received or ended in it, and what was open at its end. */
export function feedback({ agencies, generator, months, workdays, shift, monthOf, lastDay, publishedOn, write, csv, source, seed }) {
  const random = generator(seed);
  const between = (low, high) => low + Math.floor(random() * (high - low + 1));
  const chance = (p) => random() < p;
  const pick = (list) => list[Math.floor(random() * list.length)];
  const weighted = (list) => list.flatMap(([item, weight]) => Array(weight).fill(item));
  const channels = weighted(CHANNELS);
  const all = [];
  for (const month of ["2025-10", ...months]) {
    const days = workdays.filter((day) => monthOf(day) === month);
    for (const agency of agencies) {
      const count = Math.floor(agency.share * 0.32 + random());
      for (let i = 0; i < count; i++) all.push(one(agency, pick(days)));
    }
  }
  function one(agency, received) {
    const outcome = chance(0.1) ? "rejected" : chance(0.12) ? "supplement" : "processed";
    const limit = LIMITS[outcome];
    const slow = chance((agency.slow ?? 1) * 0.1);
    const replied = shift(received, slow ? limit + between(1, 9) : between(Math.ceil(limit / 3), limit)) ?? "2027-06-30";
    const row = { agency, topic: pick(TOPICS), channel: pick(channels), received, due: shift(received, 15) ?? "", replied, outcome };
    if (outcome === "processed") row.published = shift(replied, chance(0.9) ? between(0, 2) : between(3, 8)) ?? "2027-06-30";
    row.dissatisfied = outcome === "processed" && chance(0.05);
    row.reopened = outcome === "processed" && chance(0.03);
    return row;
  }
  const key = (row) => `${row.received} ${row.agency.code} ${row.topic} ${row.replied}`;
  all.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  all.forEach((row, at) => (row.code = `PA-${row.received.slice(2).replaceAll("-", "")}-${String(at + 1).padStart(4, "0")}`));
  return months.map((month) => {
    const [end, published] = [lastDay(month), publishedOn(month)];
    const rows = all.filter((row) => row.received <= end && monthOf(row.replied) >= month);
    const order = new Map(agencies.map((agency, at) => [agency.id, at]));
    rows.sort((a, b) => order.get(a.agency.id) - order.get(b.agency.id));
    const cells = rows.map((row) => {
      const ended = row.replied <= end;
      return [row.code, row.agency.id, row.topic, row.channel, row.received, row.due, ended ? row.replied : "", ended ? row.outcome : "",
        ended && row.published <= published ? row.published : "", ended && row.dissatisfied ? "yes" : "", ended && row.reopened ? "yes" : ""];
    });
    const silent = agencies.filter((agency) => !rows.some((row) => row.agency === agency)).map((agency) => agency.id);
    write(`feedback/${month}.rows.csv`, csv(COLUMNS, cells));
    write(`feedback/${month}.md`,
      `---\nperiod: ${month}\nagencies:\n${agencies.map((agency) => `  - ${agency.id}\n`).join("")}published: ${published}\nas_of: ${end}\n` +
      `owner: van-phong-ubnd-tinh-mh\n${silent.length ? `nil: [${silent.join(", ")}]\n` : ""}${source}---\n`);
    return { month, rows: rows.length, open: cells.filter((row) => !row[6]).length, nil: silent.length };
  });
}
