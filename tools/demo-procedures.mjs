// Procedures that were announced, amended or abolished in the fictional province "Minh Họa".

const COLUMNS = "code,name,field,change,decision,decided,effective,agency,level,public_on,link".split(",");
const CHANGES = ["amended", "amended", "amended", "new", "replaced", "abolished"];

/** One list a month; each agency that changes something has one decision in it. */
export function procedures({ agencies, fields, generator, months, workdays, shift, monthOf, publishedOn, write, csv, source, seed }) {
  const random = generator(seed);
  const between = (low, high) => low + Math.floor(random() * (high - low + 1));
  let decision = 0;
  return months.map((month) => {
    if (month.endsWith("-01")) decision = 0;
    const days = workdays.filter((day) => monthOf(day) === month);
    const published = publishedOn(month);
    const rows = [];
    for (const agency of agencies.filter(() => random() < 0.3)) {
      const decided = days[between(0, days.length - 1)];
      const number = `${(decision += between(3, 19))}/QĐ-UBND`;
      const effective = shift(decided, random() < 0.88 ? between(6, 15) : between(2, 5));
      const known = fields[agency.kind].filter(() => random() < 0.5);
      for (const [field, code, name] of known) {
        const open = shift(decided, random() < 0.85 ? between(1, 5) : between(6, 9));
        rows.push([code, name, field, CHANGES[between(0, CHANGES.length - 1)], number, decided, effective, agency.id,
          agency.id.startsWith("ubnd-") ? "commune" : "province", open <= published ? open : "", ""]);
      }
    }
    const silent = agencies.filter((agency) => !rows.some((row) => row[7] === agency.id)).map((agency) => agency.id);
    write(`procedures/${month}.rows.csv`, csv(COLUMNS, rows));
    write(`procedures/${month}.md`,
      `---\nperiod: ${month}\npublished: ${published}\nowner: van-phong-ubnd-tinh-mh\nnil: [${silent.join(", ")}]\n${source}---\n`);
    return { month, rows: rows.length };
  });
}
