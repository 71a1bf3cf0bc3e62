// Spelling, by the rules of src/domain/fold.rs: one set of vectors binds both.

var VOWELS = "aàảãáạeèẻẽéẹiìỉĩíịoòỏõóọuùủũúụyỳỷỹýỵ";
var WORD = /[\p{Alphabetic}\p{N}][\p{Alphabetic}\p{N}\u0300-\u036f]*/gu;

function placeTone(word) {
  for (var i = 1; i < word.length; i++) {
    var a = VOWELS.indexOf(word[i - 1]), b = VOWELS.indexOf(word[i]);
    if (a < 0 || b < 0 || !(a % 6) === !(b % 6)) continue;
    var tone = a % 6 + b % 6, pair = VOWELS[a - a % 6] + VOWELS[b - b % 6], onset = (word[i - 2] || "") + pair[0];
    var first = false;
    if (onset !== "qu" && onset !== "gi") {
      if (pair !== "oa" && pair !== "oe" && pair !== "uy") continue;
      first = i + 1 === word.length;
    }
    return word.slice(0, i - 1) + VOWELS[a - a % 6 + (first ? tone : 0)] +
      VOWELS[b - b % 6 + (first ? 0 : tone)] + word.slice(i + 1);
  }
  return word;
}

// Calls take with each word of a text and where it begins.
function eachWord(text, take) {
  text.replace(WORD, take);
}

function words(text) {
  return text.replace(/[\u00ad\u200c\u200d\u2060\ufeff]/g, "").match(WORD) || [];
}

function accented(text) {
  return words(text.normalize("NFC").toLowerCase().normalize("NFC").replace(/ð/g, "đ")).map(placeTone);
}

function folded(text) {
  text = text.normalize("NFC").toLowerCase().normalize("NFD");
  return words(text.replace(/[\u0300-\u036f]/g, "").replace(/[đð]/g, "d"));
}

function form(word) {
  return { accented: word, folded: folded(word).join(""), level: FOLDED };
}

// The spelling under which pairs of a word are kept: ki for ky, 9 for 09.
function neutral(word) {
  return word.replace(/^([hklmst]|qu)y$/, "$1i").replace(/^0([1-9])$/, "$1");
}

// The other spellings of a word: kĩ and kỹ, 5 and 05.
function respelled(word) {
  var at = VOWELS.indexOf(word[word.length - 1]), row = at - at % 6;
  if (/^[1-9]$/.test(word)) return ["0" + word];
  if (/^0[1-9]$/.test(word)) return [word[1]];
  if ((row === 12 || row === 30) && /^([hklmst]|qu)[^]$/.test(word)) return [word.slice(0, -1) + VOWELS[42 - row + at % 6]];
  return [];
}

// What the keys were meant for where no input method ran: Telex (duwowngf), VNI (d9uong).
function typed(word) {
  var plain = /^[a-z]+\d[a-z\d]*$/.test(word) ? word.replace(/\d/g, "")
    : word.replace(/([aeo])\1/g, "$1").replace(/dd/g, "d").replace(/([aou])w/g, "$1").replace(/w/g, "u");
  return [plain, plain.replace(/[sfrxj]([^aeiouy]*)$/, "$1")];
}

// Whether one letter too many, too few, other or two changed places make a into b.
function isNear(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  for (var i = 0; i < a.length && a[i] === b[i];) i++;
  var x = a.slice(i), y = b.slice(i);
  return x.slice(1) === y || x === y.slice(1) || x.slice(1) === y.slice(1) ||
    x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
}
