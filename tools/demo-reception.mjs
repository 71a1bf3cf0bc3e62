// Reception of citizens and petitions of the fictional province "Minh Họa": counts alone, nothing about who came or wrote.

const COLUMNS = "agency,visits,people,groups,carried_over,received,eligible,complaints,denunciations,petitions,own,guided,forwarded,urged,resolved,in_time,pending".split(",");
/** An agency with fewer denunciations does not tell types: the count could lead to a person. */
const FEW = 5;

/** One table a quarter; what is not resolved goes on into the next. */
export function reception({ agencies, generator, quarters, write, csv, source, seed }) {
  const random = generator(seed);
  const between = (low, high) => low + Math.floor(random() * (high - low + 1));
  const some = (count, share) => Math.min(count, Math.round(count * share * (0.7 + random() * 0.6)));
  const open = new Map(agencies.map((agency) => [agency.id, between(0, Math.ceil(agency.share / 3))]));
  return quarters.map(({ period, published }) => {
    const told = agencies.map((agency) => one(agency));
    const rows = told.filter((row) => row.visits + row.received + row.carried_over > 0);
    const nil = told.filter((row) => !rows.includes(row)).map((row) => row.agency);
    write(`reception/${period}.rows.csv`, csv(COLUMNS, rows.map((row) => COLUMNS.map((column) => row[column]))));
    write(`reception/${period}.md`,
      `---\nperiod: ${period}\nagencies:\n${agencies.map((agency) => `  - ${agency.id}\n`).join("")}published: ${published}\nowner: van-phong-ubnd-tinh-mh\n` +
      `${nil.length ? `nil: [${nil.join(", ")}]\n` : ""}${source}---\n`);
    const sum = (column) => rows.reduce((all, row) => all + Number(row[column]), 0);
    return { period, rows: rows.length, visits: sum("visits"), received: sum("received"), resolved: sum("resolved"), pending: sum("pending") };
  });
  function one(agency) {
    const land = agency.kind === "land" ? 1.6 : 1;
    const visits = Math.floor(agency.share * land * (1.1 + random() * 1.3));
    const groups = visits > 20 && random() < 0.4 ? between(1, 2) : 0;
    const people = visits + some(visits, 0.2) + groups * between(5, 9);
    const received = Math.floor(agency.share * land * (0.9 + random() * 1.2));
    const carried_over = open.get(agency.id);
    const eligible = carried_over + received - some(received, 0.12);
    const [forwarded, guided] = [some(eligible - carried_over, 0.14), some(eligible - carried_over, 0.1)];
    const urged = eligible > 12 && random() < 0.3 ? 1 : 0;
    const own = eligible - forwarded - guided - urged;
    const pending = Math.min(own, some(own, 0.18 * (agency.slow ?? 1)));
    const resolved = own - pending;
    const in_time = resolved - some(resolved, 0.06 * (agency.slow ?? 1));
    const denunciations = some(eligible, agency.kind === "land" ? 0.12 : 0.07);
    const complaints = Math.min(eligible - denunciations, some(eligible, agency.kind === "land" ? 0.45 : 0.3));
    const types = denunciations > 0 && denunciations < FEW ? ["", "", ""] : [complaints, denunciations, eligible - complaints - denunciations];
    open.set(agency.id, pending);
    return { agency: agency.id, visits, people, groups, carried_over, received, eligible, complaints: types[0], denunciations: types[1], petitions: types[2],
      own, guided, forwarded, urged, resolved, in_time, pending };
  }
}
