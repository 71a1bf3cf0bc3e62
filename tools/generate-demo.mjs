// Rewrites the late lists (with the first version of those that were corrected), summaries of dossiers, scores, satisfaction results and
// complaints of the fictional province "Minh Họa".
// Deterministic: the same script gives the same bytes. Run: node tools/generate-demo.mjs
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { AGENCIES, APOLOGY, DELAYS, FIELDS, NOTES, OFFICE, QUARTERS, QUESTIONS, REASONS, SUMMARY_TEXT, SURVEYS } from "./demo-data.mjs";
import { writeDatasets } from "./demo-datasets.mjs";
import { writeScorecards } from "./demo-scorecards.mjs";
import { feedback } from "./demo-feedback.mjs";
import { inspections } from "./demo-inspections.mjs";
import { procedures } from "./demo-procedures.mjs";
import { reception } from "./demo-reception.mjs";
import { reports } from "./demo-reports.mjs";

const SEED = 20261122;
const FIRST_MONTH = "2025-11";
const LAST_MONTH = "2026-10";
const WARM_UP_MONTH = "2025-08"; // dossiers due from here on may still be open in the first list
const FILLED_DAYS_MONTH = "2026-09"; // the one list whose days_late column is filled
const LATE_PUBLICATION = { "2026-02": "2026-03-12" };
const CORRECTIONS = {
  "2026-06": {
    date: "2026-07-14",
    text: "Bổ sung ngày văn bản xin lỗi của ba hồ sơ lĩnh vực đất đai; số hồ sơ không đổi.",
    reason: "Cơ quan giải quyết gửi thiếu cột khi kết xuất dữ liệu.",
  },
};
const NIL = {
  "ban-quan-ly-khu-cong-nghiep-mh": ["2025-11", "2025-12", "2026-02", "2026-03", "2026-05", "2026-06", "2026-08"],
  "so-khoa-hoc-va-cong-nghe-mh": ["2026-07"],
};
const SEASON = { "01": 1.12, "02": 1.02, "03": 1.16, "04": 1.06, "05": 1.0, "06": 0.98, "07": 0.97, "08": 1.02, "09": 1.0, 10: 0.96, 11: 1.04, 12: 1.16 };
const VOLUME = 515; // expected newly late dossiers a month over all agencies, before trend and season

// Civil-service calendar: weekdays off and Saturdays worked, as the yearly notices fixed them.
const OFF = new Set(
  ("2025-01-01 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-04-07 2025-04-30 2025-05-01 2025-05-02 2025-09-01 2025-09-02 " +
    "2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-04-27 2026-04-30 2026-05-01 " +
    "2026-08-31 2026-09-01 2026-09-02 2026-11-24").split(" "),
);
const WORKED_SATURDAYS = new Set(["2025-04-26", "2026-01-10", "2026-08-22"]);
const DAY = 86_400_000;

// ---- chance -------------------------------------------------------------------------------------------------------
/** mulberry32: 32 bits of state are plenty for a demonstration. */
function generator(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const random = generator(SEED);
const chance = (p) => random() < p;
const between = (low, high) => low + Math.floor(random() * (high - low + 1));
const pick = (list) => list[Math.floor(random() * list.length)];
function weighted(list, weight) {
  let at = random() * list.reduce((sum, item) => sum + weight(item), 0);
  return list.find((item) => (at -= weight(item)) < 0) ?? list[list.length - 1];
}

// ---- days ---------------------------------------------------------------------------------------------------------
const iso = (ms) => new Date(ms).toISOString().slice(0, 10);
const ms = (date) => Date.parse(`${date}T00:00:00Z`);
function worksOn(date) {
  const weekday = new Date(ms(date)).getUTCDay();
  return weekday === 6 ? WORKED_SATURDAYS.has(date) : weekday !== 0 && !OFF.has(date);
}
const WORKDAYS = [];
for (let t = ms("2025-01-01"); t <= ms("2026-12-31"); t += DAY) if (worksOn(iso(t))) WORKDAYS.push(iso(t));
const INDEX = new Map(WORKDAYS.map((date, i) => [date, i]));
const shift = (date, days) => WORKDAYS[INDEX.get(date) + days];
const nextWorkday = (date) => WORKDAYS.find((day) => day >= date);
/** Working days after `from` up to and with `to`. */
const workdaysBetween = (from, to) => WORKDAYS.filter((day) => day > from && day <= to).length;
const monthOf = (date) => date.slice(0, 7);
function months(first, last) {
  const list = [];
  for (let [y, m] = first.split("-").map(Number); list.at(-1) !== last; m === 12 ? (y++, (m = 1)) : m++) list.push(`${y}-${String(m).padStart(2, "0")}`);
  return list;
}
function lastDay(month) {
  const [year, number] = month.split("-").map(Number);
  return iso(Date.UTC(year, number, 0));
}
const firstOfNext = (month) => iso(ms(lastDay(month)) + DAY);

// ---- dossiers -----------------------------------------------------------------------------------------------------
const isNil = (agency, month) => NIL[agency.id]?.includes(month) ?? false;
/** A delay in working days: mostly short, with a tail that keeps a dossier in several monthly lists. */
function delay(agency) {
  const { low, high } = weighted(DELAYS, (band) => band.weight);
  return Math.max(1, Math.round(between(low, high) * agency.slow));
}
/** End of the handling, moved before the first month for which the agency declares nil. */
function endOf(agency, due, days) {
  const end = shift(due, days) ?? "2027-06-30";
  const nil = months(monthOf(due), "2026-12").find((month) => isNil(agency, month) && month <= monthOf(end));
  return nil ? WORKDAYS.filter((day) => day < `${nil}-01`).at(-1) : end;
}
function dossier(agency, due) {
  const procedure = pick(FIELDS[agency.kind]);
  const [field, code, name, limit] = procedure;
  const received = shift(due, -limit);
  const end = endOf(agency, due, delay(agency));
  if (end <= due) return null; // would have to end before a nil month: then it was in time
  const office = OFFICE[agency.office];
  const fits = (option) => !option.only || option.only.includes(field);
  const reason = weighted(REASONS.filter(fits), (r) => r.weight).text;
  const row = { agency, field, code, name, received, due, end, reason, step: pick(office.steps), role: pick(office.roles.filter(fits)).text };
  if (chance(agency.explains)) {
    row.explained = shift(due, between(1, 7));
    if (row.explained > end) row.explained = end;
  }
  if (chance(agency.apologises)) {
    const { from, to } = weighted(APOLOGY, (band) => band.weight);
    row.apology = shift(due, between(from, to));
    if (row.apology <= received) row.apology = shift(received, 1);
    if (row.apology >= end) row.apology = due; // nobody apologises after handing over the result
    if (chance(0.72)) row.again = shift(due, Math.max(between(3, 15), workdaysBetween(due, row.apology) + 2));
  }
  return row;
}
function simulate() {
  const total = AGENCIES.reduce((sum, agency) => sum + agency.share, 0);
  const rows = [];
  months(WARM_UP_MONTH, LAST_MONTH).forEach((month, at) => {
    const days = WORKDAYS.filter((day) => monthOf(day) === month);
    for (const agency of AGENCIES) {
      const season = SEASON[month.slice(5)] * (agency.season?.[month.slice(5)] ?? 1);
      const expected = (VOLUME * agency.share * season * (1 + agency.trend * (at - 7))) / total;
      const count = isNil(agency, month) ? 0 : Math.floor(expected + random());
      for (let i = 0; i < count; i++) {
        const row = dossier(agency, pick(days));
        if (row) rows.push(row);
      }
    }
  });
  return number(rows);
}
/** Dossier codes (one sequence a day and agency, with gaps: most dossiers are in time) and apology letter numbers. */
function number(rows) {
  const key = (r) => `${r.agency.code} ${r.received} ${r.due} ${r.end} ${r.code}`;
  rows.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  const daily = new Map();
  for (const row of rows) {
    const prefix = `${row.agency.code}-${row.received.slice(2).replaceAll("-", "")}`;
    const next = (daily.get(prefix) ?? 0) + between(1, 9);
    daily.set(prefix, next);
    row.id = `${prefix}-${String(next).padStart(4, "0")}`;
  }
  const letters = new Map();
  for (const row of rows.filter((r) => r.apology).sort((a, b) => (a.apology + a.id < b.apology + b.id ? -1 : 1))) {
    const year = `${row.agency.code} ${row.apology.slice(0, 4)}`;
    letters.set(year, (letters.get(year) ?? 0) + 1);
    row.letter = `${letters.get(year)}/TB-XL`;
  }
  return rows;
}

// ---- files --------------------------------------------------------------------------------------------------------
const CONTENT = join(dirname(fileURLToPath(import.meta.url)), "..", "content");
function write(path, text) {
  mkdirSync(dirname(join(CONTENT, path)), { recursive: true });
  writeFileSync(join(CONTENT, path), text.normalize("NFC"));
}
const cell = (value) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
const csv = (header, rows) => [header, ...rows].map((row) => row.map(cell).join(",")).join("\n") + "\n";
const SOURCE = 'source:\n  title: "Dữ liệu minh họa, sinh bằng tools/generate-demo.mjs"\n  note: "Tỉnh Minh Họa là tỉnh hư cấu."\ndemo: true\n';
const LATE_COLUMNS =
  "dossier,field,procedure_code,procedure,agency,step,received,due,reappointed_due,ended,days_late,reason,explained_on,apology_no,apology_on,officer_role".split(",");

/** One row as it was known on `asOf`: what happened later is left out. */
function lateCells(row, asOf, ended, fillDays) {
  const known = (date) => (date && date <= asOf ? date : "");
  const apology = known(row.apology);
  const again = apology ? (row.again ?? "") : "";
  // A filled figure counts from the first due date; rows with a second one stay for the program to compute.
  const days = fillDays && !again ? workdaysBetween(row.due, ended || asOf) : "";
  return [row.id, row.field, row.code, row.name, row.agency.id, ended ? "Trả kết quả" : row.step, row.received, row.due, again, ended,
    days, row.reason, known(row.explained), apology ? row.letter : "", apology, row.role];
}
const closedIn = (rows, month) => rows.filter((row) => monthOf(row.end) === month);
/** A dossier due on the last working day is not a working day late yet when the list speaks of a Sunday. */
const openAt = (rows, asOf) => rows.filter((row) => row.due < asOf && row.end > asOf && workdaysBetween(row.due, asOf) > 0);
/** What stood before the correction: three land dossiers lack the date of their apology. Later versions `minhbach build` records. */
function writeFirstVersion(month, closed, open, head, { asOf, fill, correction }) {
  const stem = `published/late/${month}/1/${month}`;
  const cells = closed.map((row) => lateCells(row, asOf, row.end, fill));
  const [field, apology] = ["field", "apology_on"].map((column) => LATE_COLUMNS.indexOf(column));
  cells.filter((row) => row[field] === "Đất đai" && row[apology]).slice(0, 3).forEach((row) => (row[apology] = ""));
  write(`${stem}.closed.csv`, csv(LATE_COLUMNS, cells));
  write(`${stem}.open.csv`, csv(LATE_COLUMNS, open.map((row) => lateCells(row, asOf, "", fill))));
  write(`${stem}.md`, `${head.replace(correctionYaml(correction), "")}${SOURCE}---\n`);
}
const correctionYaml = ({ date, text, reason }) => `corrections:\n  - date: ${date}\n    text: "${text}"\n    reason: "${reason}"\n`;
const publishedOn = (month) => LATE_PUBLICATION[month] ?? nextWorkday(firstOfNext(month).slice(0, 8) + "05");
function writeLate(month, rows) {
  const asOf = lastDay(month);
  const fill = month === FILLED_DAYS_MONTH;
  const closed = closedIn(rows, month);
  const open = openAt(rows, asOf);
  const stem = `late/${month}`;
  write(`${stem}.closed.csv`, csv(LATE_COLUMNS, closed.map((row) => lateCells(row, asOf, row.end, fill))));
  write(`${stem}.open.csv`, csv(LATE_COLUMNS, open.map((row) => lateCells(row, asOf, "", fill))));
  const nil = AGENCIES.filter((agency) => isNil(agency, month)).map((agency) => agency.id);
  const listed = new Set([...closed, ...open].map((row) => row.agency.id));
  const published = publishedOn(month);
  const correction = CORRECTIONS[month];
  // Every authority answers every month: one that happens to have no rows declares nil as well.
  const silent = AGENCIES.filter((agency) => !listed.has(agency.id) && !nil.includes(agency.id)).map((agency) => agency.id);
  const nils = [...nil, ...silent];
  let text = `---\nperiod: ${month}\nagencies:\n${AGENCIES.map((agency) => `  - ${agency.id}\n`).join("")}published: ${published}\nas_of: ${asOf}\n`;
  text += "owner: trung-tam-phuc-vu-hanh-chinh-cong-mh\n";
  if (nils.length) text += `nil: [${nils.join(", ")}]\n`;
  if (correction) text += correctionYaml(correction);
  write(`${stem}.md`, `${text}${SOURCE}---\n\n${NOTES[month]}\n`);
  if (correction) writeFirstVersion(month, closed, open, text, { asOf, fill, correction });
  return { month, closed: closed.length, open: open.length, agencies: listed.size, nil: nils.length, published };
}

// ---- summaries (form II.06a) --------------------------------------------------------------------------------------
const COUNTS = "received,received_online,received_direct,carried_over,resolved,resolved_early,resolved_on_time,resolved_late,pending,pending_in_time,pending_overdue".split(",");
const SUMMARY_NOTE = "Cột (9) gồm cả hồ sơ người nộp xin rút và hồ sơ trả lại vì không đủ điều kiện.";
/** The summaries have chance of their own: they leave the lists as they are. */
const chanceOfSummaries = generator(SEED + 1);
const vary = (width) => 1 - width + 2 * width * chanceOfSummaries();

/** The months of one field of an agency: its late dossiers are those of the lists, what is pending goes on to the next month. */
function fieldMonths(agency, field, rows, list) {
  const own = rows.filter((row) => row.agency === agency && row.field === field);
  const late = list.map((month) => closedIn(own, month).length);
  const usual = Math.max(12, late.reduce((sum, n) => sum + n, 0) / list.length / agency.lateShare);
  let before = Math.round(usual * 0.42) + openAt(own, lastDay("2025-10")).length;
  return list.map((month, at) => {
    const season = SEASON[month.slice(5)] * Math.sqrt(agency.season?.[month.slice(5)] ?? 1);
    const overdue = openAt(own, lastDay(month)).length;
    const inTime = Math.round(usual * season * 0.42 * vary(0.08));
    const pending = inTime + overdue;
    // As many must come in as make room for the late ones of the list.
    const came = Math.max(Math.round(usual * season * vary(0.06)), pending + late[at] + 2 - before);
    const online = Math.round(came * Math.min(0.9, (agency.online + 0.012 * at) * vary(0.03)));
    const resolved = before + came - pending;
    const early = Math.round((resolved - late[at]) * 0.68 * vary(0.07));
    const counts = [before + came, online, came - online, before, resolved, early, resolved - late[at] - early, late[at], pending, inTime, overdue];
    before = pending;
    return counts;
  });
}
/** Every agency and field with its counts, month by month. */
function fieldsOf(rows, list) {
  return AGENCIES.flatMap((agency) => {
    const fields = [...new Set(FIELDS[agency.kind].map(([field]) => field))];
    return fields.map((field) => ({ agency: agency.id, field, months: fieldMonths(agency, field, rows, list) }));
  });
}
const addUp = (rows) => COUNTS.map((_, at) => rows.reduce((sum, row) => sum + row[at], 0));
function writeSummary(period, published, asOf, note, columns, lines) {
  const total = ["Tổng cộng", ...(columns === 2 ? [""] : []), ...addUp(lines.map((line) => line.slice(columns)))];
  write(`handling/${period}.rows.csv`, csv([...["agency", "field"].slice(0, columns), ...COUNTS], [...lines, total]));
  write(`handling/${period}.md`,
    `---\nperiod: ${period}\nagencies:\n${AGENCIES.map((agency) => `  - ${agency.id}\n`).join("")}published: ${published}\nas_of: ${asOf}\n` +
    `owner: trung-tam-phuc-vu-hanh-chinh-cong-mh\nnotes:\n  - "${SUMMARY_NOTE}"\n${SOURCE}---\n\n${note}\n`);
  return { period, rows: lines.length, resolved: total.at(-7), late: total.at(-4), overdue: total.at(-1), published, totals: total.slice(columns) };
}
function writeSummaries(fields, list) {
  const monthly = list.map((month, at) =>
    writeSummary(month, publishedOn(month), lastDay(month), SUMMARY_TEXT.month.replace("STEM", month), 2, fields.map((one) => [one.agency, one.field, ...one.months[at]])));
  const quarterly = QUARTERS.map(({ period, first, last, published }) => {
    const [from, to] = [list.indexOf(first), list.indexOf(last)];
    const lines = AGENCIES.map((agency) => {
      const own = list.map((_, at) => addUp(fields.filter((one) => one.agency === agency.id).map((one) => one.months[at])));
      const sums = addUp(own.slice(from, to + 1));
      const [carried, end] = [own[from][3], own[to]];
      return [agency.id, sums[1] + sums[2] + carried, sums[1], sums[2], carried, ...sums.slice(4, 8), ...end.slice(8)];
    });
    return writeSummary(period, published, lastDay(last), SUMMARY_TEXT.quarter, 1, lines);
  });
  return [...monthly, ...quarterly];
}

/** Five levels for `n` answers whose mean leans to `share` satisfied. */
function levels(n, share) {
  const weights = [share * 0.46, share * 0.54, (1 - share) * 0.55, (1 - share) * 0.3, (1 - share) * 0.15];
  const counts = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) counts[weighted([0, 1, 2, 3, 4], (level) => weights[level])]++;
  return counts;
}
function writeSurvey(survey, at) {
  const rows = [];
  for (const agency of AGENCIES) {
    const people = Math.round((survey.probability ? agency.sample : agency.kiosk) * (0.9 + 0.2 * random()));
    for (const question of QUESTIONS) {
      const away = question.na ? Math.round(people * Math.min(0.97, question.na + 0.1 * random())) : between(0, Math.floor(people * 0.04));
      const share = Math.min(0.985, agency.content + question.shift + agency.mood * at + (survey.probability ? 0 : 0.03) + 0.02 * (random() - 0.5));
      const counts = levels(people - away, share);
      rows.push([agency.id, question.id, ...counts, away, survey.probability ? people - away : ""]);
    }
  }
  const header = "agency,question,very_satisfied,satisfied,neutral,dissatisfied,very_dissatisfied,not_applicable,n".split(",");
  write(`satisfaction/${survey.stem}.results.csv`, csv(header, rows));
  const i = survey.instrument;
  const invited = i.invited ? `  invited: ${i.invited}\n` : "";
  const questions = QUESTIONS.map((question) => `  - { id: ${question.id}, text: "${question.text}" }\n`).join("");
  write(`satisfaction/${survey.stem}.md`,
    `---\nperiod: ${survey.period}\ntitle: "${survey.title}"\ninstrument:\n  kind: ${i.kind}\n  name: "${i.name}"\n  probability: ${survey.probability}\n  mode: "${i.mode}"\n` +
    `  from: ${i.from}\n  to: ${i.to}\n${invited}published: ${survey.published}\nowner: ${survey.owner}\nquestions:\n${questions}${SOURCE}---\n\n${survey.note}\n`);
  return { survey: survey.stem, rows: rows.length };
}

const rows = simulate();
console.table(months(FIRST_MONTH, LAST_MONTH).map((month) => writeLate(month, rows)));
console.table(SURVEYS.map(writeSurvey));
const list = months(FIRST_MONTH, LAST_MONTH);
const fields = fieldsOf(rows, list);
const summaries = writeSummaries(fields, list);
console.table(summaries.map(({ totals, ...shown }) => shown));
const ofAgency = (agency, at) => addUp(fields.filter((one) => one.agency === agency.id).map((one) => one.months[at]));
console.table(writeScorecards({ list, agencies: AGENCIES, of: ofAgency, generator, seed: SEED + 2, write, csv, nextWorkday, firstOfNext, source: SOURCE }));

/** What the lists beside a front matter are made with. Each kind has chance of its own: it leaves the other files as they are. */
const kit = {
  agencies: AGENCIES, generator, months: months(FIRST_MONTH, LAST_MONTH), workdays: WORKDAYS, shift, workdaysBetween, monthOf, lastDay, publishedOn,
  write, csv, source: SOURCE,
};
console.table(feedback({ ...kit, seed: SEED + 2 }));
console.table(reports({ ...kit, quarters: summaries.filter((one) => one.period.includes("q")) }));
console.table(procedures({ ...kit, fields: FIELDS, seed: SEED + 3 }));
console.table(inspections({ ...kit, quarters: QUARTERS, seed: SEED + 4 }));
console.table(reception({ ...kit, quarters: QUARTERS, seed: SEED + 5 }));
console.table(writeDatasets({ write, csv, source: SOURCE }));
