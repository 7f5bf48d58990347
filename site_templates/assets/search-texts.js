// What stands in a text, and in what is typed: letters and digits, English words and their stems, numbers, dates, numbers of
// documents; and how far one word is from another. Pure functions for search.js.
(function (scope) {
  "use strict";

  const HAN = /[\u3400-\u9fff]/;
  const DIGITS = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
  const TENS = { 十: 10, 百: 100, 千: 1000 };
  const MONTHS = "january february march april may june july august september october november december".split(" ");
  const EACH_MONTH = MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|");
  const MONTH = `(${EACH_MONTH}|sept)\\.?`;
  // Words of a question that say nothing of its subject.
  const STOP_ZH =
    /咋整|咋办|咋弄|咋|怎么弄|行不行|行吗|来得及|要不要|用不用|需不需要|是否|能否|可否|还可以|还能|请教|咨询|帮我|已经|刚刚|可是|但是|我们|咱们|我家|我|你们|你|您|他们|他|她|大家|请问|想问|问一下|一下|想知道|想|要|需要|应该|可不可以|可以|能不能|能够|能|会不会|会|是不是|是|有没有|有|怎么样|怎么办理|怎么办|怎么申请|如何申请|怎么领|在哪里办|在哪办|去哪里办|去哪办|到哪办|哪里办|找谁|怎么算|怎么|怎样|如何|多少钱|多少|几个|几|多久|多长时间|什么时候|什么意思|意思|什么|啥|为什么|哪些|哪里|哪个|哪|谁|吗|呢|吧|啊|呀|嘛|的话|的|了|着|过|这个|这|那个|那|和|与|或|及|以及|在|去|到|从|对|把|被|让|给|就|都|也|还|很|太|算不算|算|又|因为|所以|如果|现在|今年|目前|最近|一个|关于|办法|情况|相关|政策|规定/g;
  const STOP_EN = new Set(
    (
      "a an the is are am was were be been being i me my we our us you your he she it its they them their this that these those there here " +
      "what which who whom whose when where why how much many long do does did done can could may might shall should will would must " +
      "of in on at to for from by with without as and or but if not no nor so than then too very just about into over under up down out off " +
      "allowed happens happen because another went going go still really possible able anything something someone entitled eligible give given make take i'm i've don't can't " +
      "get got have has had any some please tell need want know apply applies application mean means meaning us until till during while after before since"
    ).split(" "),
  );
  const ASKS_FIGURE =
    /多少|几个月|多久|怎么算|如何算|计算|试算|算一算|能不能|[能可].{0,12}吗|算不算|有没有|能领|能拿|够不够|符合|最长|最多|最高|什么时候|哪天|几点|\bhow (?:much|long|many|large|big)\b|\b(?:am|do|can|could|may|will|does|is) (?:i|we|my|our|it|there)\b|\beligib|\bentitle|\bqualif|\bcalculat|\buntil when\b|\bwork out\b/;
  const ASKS_MEANING =
    /什么意思|啥意思|什么是|是什么|是啥|何谓|定义|含义|解释|名词|\bwhat (?:is|are|does)\b|\bwhat's\b|\bmeaning\b|\bmeans?\b|\bdefin/;

  /* ---- Texts ------------------------------------------------------------------------------------------------------ */

  const cleaned = (text) => text.normalize("NFKC").toLowerCase().replace(/[’‘`´]/g, "'");
  const cleanedCharacters = new Map();
  const cleanedCharacter = (character) => {
    let plain = cleanedCharacters.get(character);
    if (plain === undefined) {
      plain = [...cleaned(character)].filter((c) => c === "." || /[\p{L}\p{N}%‰]/u.test(c)).join("");
      cleanedCharacters.set(character, plain);
    }
    return plain;
  };

  /** Letters, digits and signs of a text without what lies between them, and the place of each in the text. */
  function fold(text) {
    let folded = "";
    const places = [];
    let at = 0;
    for (const character of text) {
      const plain = cleanedCharacter(character);
      // A point counts between digits.
      if (plain !== "." || (/\d$/.test(folded) && /^\p{N}/u.test(text.slice(at + 1, at + 3)))) {
        folded += plain;
        for (let n = 0; n < plain.length; n += 1) places.push(at);
      }
      at += character.length;
    }
    return { folded, places };
  }

  /** English words with their stems and places. */
  function english(text) {
    const found = [];
    for (const match of text.toLowerCase().replace(/[’‘]/g, "'").matchAll(/[a-z]+(?:'[a-z]+)?/g)) {
      const word = match[0].replace(/'s$/, "");
      found.push({ word, stem: stem(word), start: match.index, end: match.index + match[0].length });
    }
    return found;
  }

  const IRREGULAR = {
    paid: "pay", laid: "lay", lost: "lose", hurt: "hurt", owed: "owe", ran: "run", left: "leave", men: "man", women: "woman",
    children: "child", wives: "wife", fishermen: "fisherman", labor: "labour", labors: "labour", center: "centr", centers: "centr",
    centre: "centr", centres: "centr", programme: "program", programmes: "program", closed: "clos", stopped: "stop", news: "news",
  };

  /** What forms of a word have in common; of American and British spellings too. */
  function stem(word) {
    if (Object.prototype.hasOwnProperty.call(IRREGULAR, word)) return IRREGULAR[word];
    let w = word.replace(/'.*$/, "").replace(/iz(e|ed|es|ing|ation)$/, "is$1");
    if (w.length > 4 && w.endsWith("ies")) w = `${w.slice(0, -3)}y`;
    else if (/(?:ss|x|z|ch|sh)es$/.test(w)) w = w.slice(0, -2);
    else if (w.length > 3 && /[^su]s$/.test(w)) w = w.slice(0, -1);
    if (w.length > 7 && w.endsWith("ment")) w = w.slice(0, -4);
    if (w.length > 5 && w.endsWith("ing")) w = single(w.slice(0, -3));
    else if (w.length > 4 && w.endsWith("ied")) w = `${w.slice(0, -3)}y`;
    else if (w.length > 4 && w.endsWith("ed") && !w.endsWith("eed")) w = single(w.slice(0, -2));
    else if (w.length > 6 && /[st]ion$/.test(w)) w = w.slice(0, -3);
    if (w.length > 4 && w.endsWith("e")) w = w.slice(0, -1);
    return w;
  }

  const single = (w) => w.replace(/([bdfgmnprt])\1$/, "$1");

  /** Numbers of a text, as build_scripts/record/numerals.py reads them, and 百分之三十 as 30%. */
  function numbers(text) {
    const plain = [...text].map((c) => (c.normalize("NFKC").length === c.length ? c.normalize("NFKC") : c)).join("");
    const joined = plain.replace(/(\d),(?=\d{3}(?!\d))/g, "$1\u0000");
    const found = [];
    for (const match of joined.matchAll(/(?:([百千])分之)?(?:(\d[\d\u0000]*(?:\.\d+)?)|([〇零一二两三四五六七八九十百千]+(?:点[〇零一二三四五六七八九]+)?))\s?([万亿萬億]?)([%‰]?)/g)) {
      const [, of, digits, chinese, myriad, sign] = match;
      const value = digits ? Number(digits.replace(/\u0000/g, "")) : fromChinese(chinese);
      const scale = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }[myriad] || 1;
      const end = match.index + match[0].length;
      const unit = /^\s?(?:元|块|个月|月|年|日|天|号|人|次|岁|条|类|家)/.exec(joined.slice(end));
      found.push({
        start: match.index,
        end,
        value: Number((value * scale).toPrecision(12)),
        sign: of ? { 百: "%", 千: "‰" }[of] : sign,
        unit: unit ? unit[0].trim().replace("块", "元") : "",
        written: match[0],
        isPlain: Boolean(digits),
        isScaled: Boolean(of || myriad || sign || (chinese && chinese.length > 1)),
      });
    }
    return found;
  }

  function fromChinese(words) {
    const [whole, part] = words.split("点");
    let value;
    if (![...whole].some((c) => c in TENS)) {
      value = Number([...whole].map((c) => DIGITS[c]).join(""));
    } else {
      let total = 0;
      let digit = 0;
      for (const c of whole) {
        if (c in TENS) {
          total += (digit || 1) * TENS[c];
          digit = 0;
        } else digit = DIGITS[c];
      }
      value = total + digit;
    }
    return part ? Number(`${value}.${[...part].map((c) => DIGITS[c]).join("")}`) : value;
  }

  /** Units of what people count of their own: months waited, staff, years of age. */
  const COUNTED = /^(?:个月|月|年|日|天|人|次|岁|家)$/;
  const COUNTED_EN = /^(?:days?|weeks?|months?|years?|people|persons?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)$/;

  const CARDINALS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
  const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
  const ARTICLE = new RegExp(
    `\\b(article|measure|clause|section)\\s+(?:no\\.?\\s*|number\\s+)?(${CARDINALS.join("|")})\\b|\\b(${ORDINALS.join("|")}|\\d{1,2}(?:st|nd|rd|th))\\s+(article|measure|clause|section)\\b`,
    "g",
  );

  /** A cleaned query with its shorthand for figures written out: 八成 is 80%, 千分之四 is 0.4%, 200k and 20w are what they are. */
  function inFigures(text) {
    return text
      .replace(ARTICLE, (_, name, cardinal, ordinal, last) => {
        const number = cardinal ? CARDINALS.indexOf(cardinal) + 1 : ORDINALS.indexOf(ordinal) + 1 || parseInt(ordinal, 10);
        return `${name || last} ${number}`;
      })
      .replace(/千分之([\d.]+|[〇零一二两三四五六七八九十百]+(?:点[〇零一二三四五六七八九]+)?)|(\d+(?:\.\d+)?)‰/g, (_, words, digits) => {
        const figure = digits || (/\d/.test(words) ? words : fromChinese(words));
        return `${Number((Number(figure) / 10).toPrecision(12))}%`;
      })
      .replace(/([一二两三四五六七八九])成(?![立为员功都果交本熟长人])/g, (_, tenths) => `${DIGITS[tenths]}0%`)
      .replace(/(\d+(?:\.\d+)?)\s?(k|w|m|thousand|grand|million|wan)(?![a-z])/g, (_, figure, scale) =>
        String(Number((Number(figure) * { k: 1e3, t: 1e3, g: 1e3, w: 1e4, m: 1e6 }[scale[0]]).toPrecision(12))),
      );
  }

  const MAY_BE_DATE = /[年月日号]|\d[-./]\d|\d{8}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/;
  const N = "[\\d〇零一二三四五六七八九十]";
  const DATES = [
    [new RegExp(`(${N}{4})\\s*年\\s*(${N}{1,3})\\s*月(?:份)?(?:\\s*(${N}{1,3})\\s*[日号])?`, "g"), "ymd"],
    [new RegExp(`(${N}{1,3})\\s*月\\s*(${N}{1,3})\\s*[日号]`, "g"), "md"],
    [new RegExp(`((?:19|20)${N}{2}|[一二]${N}{3})\\s*年`, "g"), "y"],
    [/((?:19|20)\d{2})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?!\d)/g, "ymd"],
    [/((?:19|20)\d{2})([01]\d)([0-3]\d)(?!\d)/g, "ymd", /\d/],
    [new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s*(\\d{4}))?`, "g"), "dmy"],
    [new RegExp(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s*(\\d{4}))?`, "g"), "mdy"],
    [new RegExp(`${MONTH}\\s+(\\d{4})`, "g"), "my"],
  ];

  /** Dates of a cleaned text, or parts of dates: {y, m, d} with what is given. */
  function dates(text) {
    const found = [];
    if (!MAY_BE_DATE.test(text)) return found;
    for (const [pattern, order, notAfter] of DATES) {
      for (const match of text.matchAll(pattern)) {
        // Younger phones alone know (?<!…) in an expression.
        if (notAfter && notAfter.test(text.charAt(match.index - 1))) continue;
        const date = { start: match.index, end: match.index + match[0].length };
        [...order].forEach((part, n) => {
          const given = match[n + 1];
          if (given === undefined) return;
          if (part === "m" && /[a-z]/.test(given)) date.m = MONTHS.findIndex((name) => name.startsWith(given.slice(0, 3))) + 1;
          else date[part] = /\d/.test(given) ? Number(given) : fromChinese(given);
        });
        const isDate = (date.m === undefined || (date.m >= 1 && date.m <= 12)) && (date.d === undefined || (date.d >= 1 && date.d <= 31));
        if (isDate && !found.some((other) => other.start < date.end && date.start < other.end)) found.push(date);
      }
    }
    return found;
  }

  /** True where a date is the one asked for, or lies in the month or year asked for. */
  const isIn = (date, asked) => ["y", "m", "d"].every((part) => asked[part] === undefined || date[part] === asked[part]);

  const AFTER_NOON = /^(?:下午|傍晚|晚上|晚|夜里|夜间|p)/;
  const TIMES = [
    /(凌晨|清晨|早上|上午|早|中午|下午|傍晚|晚上|晚|夜里|夜间)\s*(\d{1,2}|[一二两三四五六七八九十]{1,3})\s*[点时](?:\s*(半|\d{2}(?=分)))?/g,
    /()(\d{1,2})\s*(?:点|时(?!间|限|代|候|期|段))(?!\d)(?:(半))?/g,
    /()(\d{1,2}):(\d{2})(?![\d:])/g,
  ];
  const TIMES_EN = /(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?\s?m\b\.?/g;

  /** Times of the day in a cleaned text, as minutes: 下午3点, 22点, 晚上十点, 10 p.m. */
  function times(text) {
    const found = [];
    const add = (match, part, hour, minutes) => {
      const start = match.index;
      const end = start + match[0].length;
      // The end of a longer number; younger phones alone know (?<!…) in an expression.
      if (/\d/.test(match[0][0]) && /[\d.:]/.test(text.charAt(start - 1))) return;
      const hours = hour + (AFTER_NOON.test(part) && hour < 12 ? 12 : 0);
      const value = hours * 60 + minutes;
      if (hours <= 24 && minutes < 60 && !found.some((other) => other.start < end && start < other.end)) found.push({ start, end, value });
    };
    const hourOf = (words) => (/\d/.test(words) ? Number(words) : fromChinese(words));
    for (const match of text.matchAll(TIMES_EN)) add(match, match[3], Number(match[1]), Number(match[2] || 0));
    for (const pattern of TIMES) {
      for (const match of text.matchAll(pattern)) add(match, match[1], hourOf(match[2]), match[3] === "半" ? 30 : Number(match[3] || 0));
    }
    return found;
  }

  /** Numbers of documents in a text: the office's characters, year and number. */
  function documents(text) {
    const found = [];
    for (const match of cleaned(text).matchAll(/([\u4e00-\u9fff]*)[〔[(【]((?:19|20)\d{2})[〕\])】](\d{1,4})号/g)) {
      // What stands before the office's characters in a sentence cannot be told from them: the last five are enough.
      found.push({ office: match[1].slice(-5), y: match[2], n: match[3], start: match.index, end: match.index + match[0].length });
    }
    return found;
  }

  const ROWS = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

  /** Steps from one word to another: letters put in, left out, changed, two swapped; more than `limit` is limit + 1. */
  function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit || a.length > 60 || b.length > 60) return limit + 1;
    let [before, last, row] = ROWS;
    for (let j = 0; j <= b.length; j += 1) last[j] = j;
    for (let i = 1; i <= a.length; i += 1) {
      row[0] = i;
      let least = i;
      for (let j = 1; j <= b.length; j += 1) {
        let steps = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
        if (last[j] + 1 < steps) steps = last[j] + 1;
        if (row[j - 1] + 1 < steps) steps = row[j - 1] + 1;
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && before[j - 2] + 1 < steps) steps = before[j - 2] + 1;
        row[j] = steps;
        if (steps < least) least = steps;
      }
      if (least > limit) return limit + 1;
      [before, last, row] = [last, row, before];
    }
    return last[b.length];
  }

  const slips = (length) => (length >= 9 ? 2 : length >= 5 ? 1 : 0);

  /** Ranges in order, those that touch as one. */
  function joined(ranges) {
    const found = [];
    for (const [start, end] of ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
      const last = found[found.length - 1];
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else found.push([start, end]);
    }
    return found;
  }

  scope.policySearchTexts = {
    HAN,
    STOP_ZH,
    STOP_EN,
    ASKS_FIGURE,
    ASKS_MEANING,
    cleaned,
    fold,
    english,
    stem,
    COUNTED,
    COUNTED_EN,
    numbers,
    inFigures,
    fromChinese,
    dates,
    times,
    isIn,
    documents,
    distance,
    slips,
    joined,
  };
})(typeof self === "undefined" ? globalThis : self);
