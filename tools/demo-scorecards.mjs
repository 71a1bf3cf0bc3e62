// The scores of the fictional province "Minh Họa" by Bộ chỉ số 766, month by month: counts that agree with its summaries of dossiers.
const PROVINCE = "ubnd-tinh-minh-hoa";
const LATE_PUBLICATION = { "2026-03": "2026-04-20" };
const COLUMNS = "agency,indicator,numerator,denominator,rate,score,state".split(",");
const NOTHING = "không phát sinh";
const NOTES = [
  "Kết quả của tỉnh tính trên tổng tử số và tổng mẫu số của mọi cơ quan, không phải trung bình điểm.",
  "Cơ quan cấp sở không chứng thực bản sao; bản kết xuất (minh họa) vẫn cho đủ 2 điểm và ghi không phát sinh.",
];
const TEXT = "Điểm theo Bộ chỉ số 766 tại ngày kết xuất. Số hồ sơ đúng hạn (chỉ tiêu 2.1) khớp với [biểu tổng hợp](../handling/STEM.md) cùng tháng.";
/** Indicators whose score the export gives: most points and the rate in per cent that earns them. */
const GIVEN = { CLGQ: [12, 80], "3.4": [2, 80], "3.6": [6, 30] };

/** Rounded half up to hundredths of a point. */
function score(id, part, whole) {
  const [max, full] = GIVEN[id];
  if (part * 100 >= full * whole) return max.toFixed(2);
  return (Math.floor((2 * max * 100 * part * 100 + full * whole) / (2 * full * whole)) / 100).toFixed(2);
}

/** The counts of an agency in a month: indicator → [numerator, denominator]; null where there is nothing to count at all. */
function counts(agency, month, at, random) {
  const near = (whole, share, width) => Math.min(whole, Math.round(whole * Math.min(1, share + width * (random() - 0.5))));
  const [, online, direct, , resolved, early, onTime, late] = month;
  const procedures = 24 + Math.round(agency.share * 6);
  const came = online + direct;
  const paying = Math.round(came * 0.4);
  const people = Math.max(0, Math.round(agency.share * (1 - agency.content) * 9 * random() - 0.6));
  const answered = people && near(people, agency.explains, 0.1);
  const quality = agency.content - 0.85;
  const grow = 0.008 * at;
  return {
    1.1: [near(procedures, 0.985, 0.03), procedures],
    1.2: [near(procedures, 0.97 + quality, 0.04), procedures],
    1.3: [near(procedures, 0.99, 0.02), procedures],
    1.4: [near(came, 0.97 + quality / 4, 0.02), came],
    2.1: [early + onTime, resolved],
    CLGQ: [near(came, agency.online * 0.8 + grow, 0.05), came],
    3.4: [near(12, 0.7 + grow, 0.1), 12],
    3.5: [near(12, 0.62 + grow, 0.15), 12],
    3.6: [near(paying, 0.18 + quality + grow, 0.04), paying],
    4.1: [near(resolved, 0.82 + quality + grow, 0.05), resolved],
    4.2: [near(came, 0.68 + quality + grow, 0.06), came],
    CTBS: agency.office === "commune" ? [near(came, 0.4 + grow, 0.1), came] : null,
    4.3: [near(came, 0.44 + quality + grow, 0.06), came],
    4.4: [1, 1],
    "4.5a": [near(procedures, 0.7 + grow, 0.04), procedures],
    "4.5b": [near(came, 0.66 + quality + grow, 0.05), came],
    5.1: [people, people],
    5.2: [answered, people],
    5.3: [people && near(answered, 0.9, 0.1), people],
    5.4: [Math.max(0, resolved - late - people), resolved],
  };
}
const ORDER = "1.1,1.2,1.3,1.4,2.1,CLGQ,3.4,3.5,3.6,4.1,4.2,CTBS,4.3,4.4,4.5a,4.5b,5.1,5.2,5.3,5.4".split(",");

function cells(agency, id, pair) {
  if (!pair) return [agency, id, "", "", "", "2.00", NOTHING];
  const [part, whole] = pair;
  if (whole === 0) return [agency, id, 0, 0, "", "", NOTHING];
  return [agency, id, part, whole, "", id in GIVEN ? score(id, part, whole) : "", ""];
}

/** Writes a document a month. `of(agency, at)`: the counts of the agency's summary of that month, as the form has them. */
export function writeScorecards({ list, agencies, of, generator, seed, write, csv, nextWorkday, firstOfNext, source }) {
  // Chance of its own leaves all other files as they are.
  const random = generator(seed);
  return list.map((month, at) => {
    const all = agencies.map((agency) => [agency.id, counts(agency, of(agency, at), at, random)]);
    const sum = (id) => all.map(([, own]) => own[id]).filter(Boolean).reduce(([part, whole], [p, w]) => [part + p, whole + w], [0, 0]);
    const lines = [[PROVINCE, Object.fromEntries(ORDER.map((id) => [id, sum(id)]))], ...all];
    const rows = lines.flatMap(([agency, own]) => ORDER.map((id) => cells(agency, id, own[id])));
    const day = (number) => nextWorkday(firstOfNext(month).slice(0, 8) + number);
    const published = LATE_PUBLICATION[month] ?? day("10");
    write(`scorecards/${month}-766.rows.csv`, csv(COLUMNS, rows));
    write(`scorecards/${month}-766.md`,
      `---\nscheme: "766"\nperiod: ${month}\nagencies:\n${lines.map(([agency]) => `  - ${agency}\n`).join("")}published: ${published}\nas_of: ${day("06")}\n` +
      `owner: van-phong-ubnd-tinh-mh\nnotes:\n${NOTES.map((note) => `  - "${note}"\n`).join("")}${source}---\n\n${TEXT.replace("STEM", month)}\n`);
    return { month, rows: rows.length, nothing: rows.filter((row) => row[6]).length, published };
  });
}
