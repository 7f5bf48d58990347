/*
 * Reads the citations in a text that somebody pasted: a letter, a chat message, a link, what a QR code holds.
 *
 *   policyCitationReader.read(text, notices)   addresses in the order of the text, each once; whether a notice has such a place
 *                                              is not known here
 *   policyCitationReader.wholes(address)       the address and what contains it, the narrowest first
 *
 * `notices` is what clauses/notices.js holds. Pure functions: no page, no storage, nothing is sent.
 */
(function (scope) {
  "use strict";

  // No name is longer: what is pasted may be a page of letters, and must not be looked through from every one of them.
  const ADDRESS = /([a-z]{1,40}(?:-[a-z]{1,40}){0,5}-\d{4}-\d+)(?:-(?:a[1-9]\d*|head|tail)(?:-s[1-9]\d*[a-z]?)?)?/g;
  // The page in front of a fragment names the notice once more.
  const PAGE_BEFORE_FRAGMENT = /notices\/[a-z0-9-]+\.html#/g;
  const DIGITS = "零一二三四五六七八九";

  /** One way of writing: digits and letters of half width, one kind of bracket, no spaces and no quotation marks. */
  function plain(text) {
    return text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[【〔[(（「『]/g, "[")
      .replace(/[】〕\])）」』]/g, "]")
      .replace(/[\s\u200b-\u200d\ufeff《》〈〉<>“”‘’"']/g, "");
  }

  /** A whole number in digits or in Chinese, up to 999. */
  function number(text) {
    if (/^\d+$/.test(text)) return Number(text);
    const value = (one) => (one === "" ? 0 : one === "两" ? 2 : one === "〇" ? 0 : DIGITS.indexOf(one));
    const [, hundreds, tens, ones] = /^(?:(.)百)?(?:零?(.?)十)?零?(.?)$/.exec(text) || [];
    if (ones === undefined) return NaN;
    const ten = text.includes("十") ? value(tens) || 1 : 0;
    return (hundreds ? value(hundreds) : 0) * 100 + ten * 10 + value(ones);
  }

  function unescaped(text) {
    try {
      return decodeURIComponent(text);
    } catch (notEscaped) {
      return text;
    }
  }

  function read(text, notices) {
    const known = new Set(notices.map((notice) => notice.id));
    const found = [];
    const rest = unescaped(text.normalize("NFKC")).toLowerCase().replace(PAGE_BEFORE_FRAGMENT, "#").replace(ADDRESS, (address, id) => {
      if (!known.has(id)) return " ";
      found.push(address);
      return " ";
    });
    return [...new Set([...found, ...readWords(plain(rest), notices)])];
  }

  // ---- Words

  const N = "([0-9]+|[一二三四五六七八九十百零〇两]+)";
  const TOKENS = new RegExp(
    [
      // However long a text runs on without a stop, no more is looked at than an office has to its name.
      // 兰人社发[2021]289号, lanrenshefa[2021]no.289: what stands before the bracket is looked at afterwards.
      "([a-z\\u4e00-\\u9fff]{0,60})\\[?((?:19|20)\\d\\d)\\]?年?(?:第|no\\.?)?(\\d+)号?",
      "第" + N + "(条|句|分句)",
      "(part|sentence|sent\\.|article|art\\.?)(\\d+)",
      "(首部|尾部|headmatter|closingmatter)",
    ].join("|"),
    "g"
  );
  const LEVELS = {
    条: "article", article: "article", art: "article",
    句: "sentence", sentence: "sentence", sent: "sentence",
    分句: "part", part: "part",
  };
  const MATTERS = { 首部: "head", headmatter: "head", 尾部: "tail", closingmatter: "tail" };

  function readWords(text, notices) {
    const places = [];
    // Undefined while the text has named none; null is a document that is not here.
    let notice;
    let place = null;

    function begin(of) {
      place = { ...of };
      places.push(place);
    }

    for (const token of tokens(text, notices)) {
      if ("notice" in token) {
        notice = token.notice;
        place = null;
        if (!token.isCity) places.push({ notice, whole: true });
      } else if (token.level === "article" || token.level === "matter") {
        begin({ notice, [token.level]: token.value });
      } else if (place && token.level === "sentence") {
        if (place.sentence) begin({ notice: place.notice, article: place.article, matter: place.matter });
        place.sentence = token.value;
      } else if (place && place.sentence && token.level === "part") {
        if (place.part) begin({ ...place, part: undefined });
        place.part = token.value;
      }
    }
    return addressesOf(places, notices);
  }

  /** Names of notices and parts of places, in the order of the text. An unknown document is a notice that is null. */
  function tokens(text, notices) {
    const found = [];
    for (const token of text.matchAll(TOKENS)) {
      const at = token.index;
      const [, before, year, serial, n, unit, english, digits, matter] = token;
      if (year) found.push({ at: at + before.length, notice: byNumber(notices, before, year, serial) });
      else if (unit) found.push({ at, level: LEVELS[unit], value: number(n) });
      else if (english) found.push({ at, level: LEVELS[english.replace(".", "")], value: Number(digits) });
      else found.push({ at, level: "matter", value: MATTERS[matter] });
    }
    for (const notice of notices) {
      for (const title of notice.titles) found.push(...everywhere(text, plain(title)).map((at) => ({ at, notice: notice.id })));
      // A city stands for its notice while there is one of it.
      if (notices.filter((other) => other.city.zh === notice.city.zh).length > 1) continue;
      for (const city of [notice.city.zh, notice.city.en]) {
        found.push(...everywhere(text, plain(city)).map((at) => ({ at, notice: notice.id, isCity: true })));
      }
    }
    return found.sort((one, other) => one.at - other.at || (one.isCity ? -1 : 1));
  }

  function everywhere(text, words) {
    const found = [];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
    return found;
  }

  /** The notice of a document number; what stands before may be the end of a sentence, or nothing. */
  function byNumber(notices, before, year, serial) {
    const found = notices.find((notice) =>
      [notice.number.zh, notice.number.en].some((own) => {
        const [, authority, ownYear, ownSerial] = /^(.*?)\[(\d{4})\](?:no\.)?(\d+)号?$/.exec(plain(own)) || [];
        return ownYear === year && ownSerial === serial && (before === "" || before.endsWith(authority));
      })
    );
    return found ? found.id : null;
  }

  function addressesOf(places, notices) {
    const named = places.filter((place) => place.whole).map((place) => place.notice);
    // What was said before the document belongs to it; what has none may be in any.
    const belongs = (place) => (place.notice === undefined && named.length ? named[0] : place.notice);
    const cited = new Set(places.filter((place) => !place.whole).map(belongs));
    return places.flatMap((place) => {
      const notice = belongs(place);
      if (notice === null) return [];
      // A document is meant itself only where nothing of it is cited.
      if (place.whole) return cited.has(notice) ? [] : [notice];
      return (notice ? [notice] : notices.map(({ id }) => id)).map((id) => addressOf(id, place));
    });
  }

  function addressOf(notice, { article, matter, sentence, part }) {
    let address = notice + "-" + (article ? "a" + article : matter);
    if (sentence) address += "-s" + sentence + (part ? String.fromCharCode(96 + part) : "");
    return address;
  }

  function wholes(address) {
    const found = [address];
    for (const end of [/(-s\d+)[a-z]$/, /-s\d+$/, /-(?:a\d+|head|tail)$/]) {
      const last = found[found.length - 1];
      if (end.test(last)) found.push(last.replace(end, end.source.startsWith("(") ? "$1" : ""));
    }
    return found;
  }

  scope.policyCitationReader = { read, wholes };
})(globalThis);
