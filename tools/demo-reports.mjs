// A quarterly report of the fictional province "Minh Họa" whose figures are those of its summaries of dossiers.

/** One report a quarter. totals: the last row of a quarter's summary, in the order of form II.06a. */
export function reports({ quarters, write, csv, source }) {
  const figure = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ".");
  return quarters.map(({ period, published, totals }, at) => {
    const [received, online, direct, carried, resolved, early, onTime, late] = totals;
    const rows = [
      ["tiep-nhan", "Hồ sơ tiếp nhận", figure(received), "hồ sơ", "truc-tuyen; truc-tiep; chuyen-qua"],
      ["truc-tuyen", "Trong đó nộp trực tuyến", figure(online), "hồ sơ", ""],
      ["truc-tiep", "Trong đó nộp trực tiếp, qua bưu chính", figure(direct), "hồ sơ", ""],
      ["chuyen-qua", "Trong đó kỳ trước chuyển qua", figure(carried), "hồ sơ", ""],
      ["giai-quyet", "Hồ sơ đã giải quyết", figure(resolved), "hồ sơ", "truoc-han; dung-han; qua-han"],
      ["truoc-han", "Trong đó trước hạn", figure(early), "hồ sơ", ""],
      ["dung-han", "Trong đó đúng hạn", figure(onTime), "hồ sơ", ""],
      ["qua-han", "Trong đó quá hạn", figure(late), "hồ sơ", ""],
      ["tap-huan", "Người dự tập huấn nghiệp vụ một cửa", `gần ${120 + 10 * at}`, "người", ""],
    ];
    const stem = `${period}-minh-hoa`;
    const [year, quarter] = period.split("-q");
    const roman = ["I", "II", "III", "IV"][quarter - 1];
    write(`reports/${stem}.figures.csv`,
      csv(["id", "title", "value", "unit", "place", "sum_of"], rows.map(([id, title, value, unit, sum]) => [id, title, value, unit, "Mục II", sum])));
    write(`reports/${stem}.md`,
      `---\ntitle: Báo cáo kiểm soát thủ tục hành chính quý ${roman} năm ${year} của tỉnh Minh Họa\nshort_title: Minh Họa – kiểm soát TTHC quý ${roman}/${year}\n` +
      `number: ${31 * (at + 1)}/BC-UBND\ndate: ${published}\nissuer: ubnd-tinh-minh-hoa\nperiod: ${period}\npublished: ${published}\n${source}---\n\n` +
      `Số hồ sơ trong báo cáo lấy từ [biểu tổng hợp của quý](../handling/${period}.md).\n`);
    return { report: stem, figures: rows.length };
  });
}
