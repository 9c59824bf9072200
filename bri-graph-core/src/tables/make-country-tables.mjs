// Makes the tables countries.tsv and country-names.tsv of package io.github.brigraph.unit.
//
// The tables are frozen in the repository, so that countries and their names change with a commit of ours and not with
// the JDK or with a download. Run this only to move to another version of the sources:
//
//   for p in cldr-localenames-full@48.2.0 i18n-iso-countries@7.14.0 world-atlas@2.0.2; do
//     npm pack $p && mkdir -p packages/${p%@*} && tar xzf ${p%@*}-${p#*@}.tgz -C packages/${p%@*} --strip-components=1
//   done
//   node make-country-tables.mjs packages ../main/resources/io/github/brigraph/unit
//
// Names come from CLDR, codes from ISO 3166-1 as i18n-iso-countries lists them, points from Natural Earth's outlines
// (1:50 million) as world-atlas packs them; dissolved states, and points for territories without an outline, are ours.
import fs from 'node:fs';
import path from 'node:path';

const [packages, out] = process.argv.slice(2);
const json = (...p) => JSON.parse(fs.readFileSync(path.join(packages, ...p), 'utf8'));
const cldr = path.join('cldr-localenames-full', 'main');
const territories = (locale) =>
  Object.values(json(cldr, locale, 'territories.json').main)[0].localeDisplayNames.territories;
const cldrVersion = json('cldr-localenames-full', 'package.json').version;

// English names to show where CLDR's is not the one that tables and figures want.
const NAME = {
  CD: 'DR Congo', CG: 'Congo', HK: 'Hong Kong', MO: 'Macao', MM: 'Myanmar', PS: 'Palestine',
  VI: 'US Virgin Islands', UM: 'US Outlying Islands', XK: 'Kosovo', CC: 'Cocos Islands', PN: 'Pitcairn',
};
const NAME_ZH = { HK: '香港', MO: '澳门', PS: '巴勒斯坦' };

// Points for territories that the outlines at 1:50 million lack, or whose largest outline is no good place for a label.
const POINT = {
  BV: [3.41, -54.42], CX: [105.63, -10.49], CC: [96.83, -12.14], GF: [-53.1, 3.9], GI: [-5.35, 36.14],
  GP: [-61.55, 16.2], MQ: [-61.02, 14.65], YT: [45.15, -12.83], RE: [55.53, -21.13], SJ: [16.0, 78.6],
  TK: [-171.85, -9.2], TV: [179.2, -8.52], UM: [166.63, 19.3], BQ: [-68.26, 12.18], XK: [20.9, 42.58],
  KI: [172.98, 1.42], FM: [158.21, 6.88], MH: [171.18, 7.1], AQ: [0, -80], IO: [72.42, -7.31], FJ: [178.0, -17.8],
  MY: [101.98, 4.21],
};

// ISO 3166-3: code, former three letters, former number, English and Chinese name, point.
const DISSOLVED = [
  ['AIDJ', 'AFI', '262', 'French Afars and Issas', '法属阿法尔和伊萨领地', 42.6, 11.7],
  ['ANHH', 'ANT', '530', 'Netherlands Antilles', '荷属安的列斯', -68.99, 12.17],
  ['BQAQ', 'ATB', '', 'British Antarctic Territory', '英属南极领地', -50, -75],
  ['BUMM', 'BUR', '104', 'Burma', '缅甸（旧称）', 96.5, 21.2],
  ['BYAA', 'BYS', '112', 'Byelorussian SSR', '白俄罗斯苏维埃社会主义共和国', 28.0, 53.5],
  ['CSHH', 'CSK', '200', 'Czechoslovakia', '捷克斯洛伐克', 17.1, 49.4],
  ['CSXX', 'SCG', '891', 'Serbia and Montenegro', '塞尔维亚和黑山', 20.5, 43.9],
  ['CTKI', 'CTE', '128', 'Canton and Enderbury Islands', '坎顿和恩德伯里群岛', -171.67, -2.83],
  ['DDDE', 'DDR', '278', 'German Democratic Republic', '德意志民主共和国', 12.7, 52.2],
  ['DYBJ', 'DHY', '204', 'Dahomey', '达荷美', 2.3, 9.6],
  ['FQHH', 'ATF', '', 'French Southern and Antarctic Territories', '法属南半球和南极领地（旧称）', 69.5, -49.3],
  ['FXFR', 'FXX', '249', 'Metropolitan France', '法国本土', 2.5, 46.6],
  ['GEHH', 'GEL', '296', 'Gilbert and Ellice Islands', '吉尔伯特和埃利斯群岛', 173.0, 1.4],
  ['HVBF', 'HVO', '854', 'Upper Volta', '上沃尔特', -1.7, 12.3],
  ['JTUM', 'JTN', '396', 'Johnston Island (until 1986)', '约翰斯顿岛', -169.53, 16.73],
  ['MIUM', 'MID', '488', 'Midway Islands (until 1986)', '中途岛', -177.37, 28.21],
  ['NHVU', 'NHB', '548', 'New Hebrides', '新赫布里底', 167.0, -15.5],
  ['NQAQ', 'ATN', '216', 'Dronning Maud Land (until 1983)', '毛德皇后地', 12.0, -72.5],
  ['NTHH', 'NTZ', '536', 'Neutral Zone', '中立区', 45.6, 29.1],
  ['PCHH', 'PCI', '582', 'Trust Territory of the Pacific Islands', '太平洋群岛托管地', 151.8, 7.4],
  ['PUUM', 'PUS', '849', 'US Miscellaneous Pacific Islands', '美属太平洋各群岛', -162.1, 5.9],
  ['PZPA', 'PCZ', '', 'Panama Canal Zone', '巴拿马运河区', -79.7, 9.1],
  ['RHZW', 'RHO', '716', 'Southern Rhodesia', '南罗得西亚', 29.8, -19.0],
  ['SKIN', 'SKM', '', 'Kingdom of Sikkim', '锡金', 88.5, 27.5],
  ['SUHH', 'SUN', '810', 'Soviet Union', '苏联', 60.0, 60.0],
  ['TPTL', 'TMP', '626', 'East Timor', '东帝汶（旧称）', 125.8, -8.8],
  ['VDVN', 'VDR', '', 'Democratic Republic of Vietnam', '越南民主共和国', 105.3, 21.2],
  ['WKUM', 'WAK', '872', 'Wake Island (until 1986)', '威克岛', 166.63, 19.3],
  ['YDYE', 'YMD', '720', 'Democratic Yemen', '民主也门', 47.5, 14.7],
  ['YUCS', 'YUG', '891', 'Yugoslavia', '南斯拉夫', 19.0, 44.2],
  ['ZRCD', 'ZAR', '180', 'Zaire', '扎伊尔', 23.6, -2.9],
];

// ---- points: the centroid of the largest outline, or where that lies outside, the middle of its row through it ----
const topology = json('world-atlas', 'countries-50m.json');
const { scale, translate } = topology.transform;
const arcs = topology.arcs.map((arc) => {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
});
const ring = (ids) =>
  ids.flatMap((id, i) => {
    const points = id < 0 ? [...arcs[~id]].reverse() : arcs[id];
    return i === 0 ? points : points.slice(1);
  });
const rings = (geometry) =>
  geometry.type === 'Polygon' ? [ring(geometry.arcs[0])]
    : geometry.type === 'MultiPolygon' ? geometry.arcs.map((polygon) => ring(polygon[0])) : [];

function centroid(points) {
  let area = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < points.length; i++) {
    const cross = points[i][0] * points[i + 1][1] - points[i + 1][0] * points[i][1];
    area += cross;
    x += (points[i][0] + points[i + 1][0]) * cross;
    y += (points[i][1] + points[i + 1][1]) * cross;
  }
  return { area: Math.abs(area / 2), at: [x / (3 * area), y / (3 * area)] };
}

function crossings(points, y) {
  const xs = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i], points[i + 1]];
    if (a[1] > y !== b[1] > y) xs.push(a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
  }
  return xs.sort((a, b) => a - b);
}

function inside(points, [x, y]) {
  const xs = crossings(points, y);
  if (xs.filter((c) => c < x).length % 2 === 1) return [x, y];
  let best = [0, 0];
  for (let i = 0; i + 1 < xs.length; i += 2) if (xs[i + 1] - xs[i] > best[1] - best[0]) best = [xs[i], xs[i + 1]];
  return [(best[0] + best[1]) / 2, y];
}


function point(code, numeric) {
  if (POINT[code]) return POINT[code];
  const candidates = topology.objects.countries.geometries.filter((g) => g.id === numeric).flatMap(rings)
    .map((points) => ({ points, ...centroid(points) }));
  const largest = candidates.reduce((a, b) => (b.area > a.area ? b : a));
  return inside(largest.points, largest.at);
}

// ---- countries.tsv ----
const en = territories('en');
const zh = territories('zh');
const plain = (name) => name.replaceAll('’', "'").replaceAll(' & ', ' and ');
const countries = json('i18n-iso-countries', 'codes.json').map(([code, alpha3, numeric]) => ({
  code,
  alpha3: code === 'XK' ? 'XKX' : alpha3,
  name: NAME[code] ?? plain(en[code]),
  zh: NAME_ZH[code] ?? zh[code],
  dissolved: 'no',
  numeric: code === 'XK' ? '' : numeric,
  point: point(code, numeric),
}));
for (const [code, alpha3, numeric, name, nameZh, x, y] of DISSOLVED) {
  countries.push({ code, alpha3, name, zh: nameZh, dissolved: 'yes', numeric, point: [x, y] });
}
countries.sort((a, b) => (a.code < b.code ? -1 : 1));
fs.writeFileSync(path.join(out, 'countries.tsv'), [
  '# Countries: ISO 3166-1, Kosovo (XK, a code in use and not in the standard), and the dissolved states of ISO 3166-3.',
  `# Names from Unicode CLDR ${cldrVersion} (Unicode-3.0), shortened where marked in make-country-tables.mjs; points from`,
  '# Natural Earth (public domain) or set by hand. A dissolved state keeps the alpha-3 and number that it had.',
  ['code', 'alpha3', 'name', 'name_zh', 'dissolved', 'numeric', 'longitude', 'latitude'].join('\t'),
  ...countries.map((c) =>
    [c.code, c.alpha3, c.name, c.zh, c.dissolved, c.numeric, c.point[0].toFixed(2), c.point[1].toFixed(2)].join('\t')),
  '',
].join('\n'));

// ---- country-names.tsv ----
// One line per country, its distinct names in all languages. A name that CLDR gives to several codes is left out: an
// alias of ours may decide it. Left out too: bare codes, names of one character, and Latin names of three letters or less
// (UK and UAE are aliases of ours). Small languages are left out because their spellings meet other words: Fuji, Papua.
const LANGUAGES = new Set(
  ('en fr de es pt it nl sv da nb nn no fi is fo et lv lt pl cs sk sl hr bs sr mk sq bg ro hu el tr ru uk be ka hy az kk ky ' +
    'uz tg tk mn zh yue ja ko vi th lo km my id ms fil hi bn ur pa ta te ml kn mr gu or as ne si ar fa ps ku ckb he am sw af ' +
    'mt ga cy gd eu ca gl ast lb rm fy br').split(' '));
const current = new Set(countries.filter((c) => c.dissolved === 'no').map((c) => c.code));
const fold = (name) =>
  name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
    .replaceAll('&', ' and ').replace(/[.'’‘ʼʻ`´]/g, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
const owners = new Map();
for (const locale of fs.readdirSync(path.join(packages, cldr)).sort()) {
  if (!LANGUAGES.has(locale.split('-')[0])) continue;
  if (!fs.existsSync(path.join(packages, cldr, locale, 'territories.json'))) continue;
  for (const [key, name] of Object.entries(territories(locale))) {
    const code = key.slice(0, 2);
    if (!current.has(code) || name === code || /-variant$/.test(name)) continue;
    const folded = fold(name);
    if ([...folded].length < (/[a-z]/.test(folded) ? 4 : 2)) continue;
    // Cyrillic abbreviations meet common words ("им.": named after), but for a few that stand for nothing else.
    if (/^[\u0400-\u052f]{1,3}$/.test(folded) && !['сша', 'оаэ', 'цар', 'юар', 'чад'].includes(folded)) continue;
    if (!owners.has(folded)) owners.set(folded, { name: name.trim(), codes: new Set() });
    owners.get(folded).codes.add(code);
  }
}
const byCode = new Map([...current].sort().map((code) => [code, []]));
const ambiguous = [];
for (const { name, codes } of owners.values()) {
  if (codes.size === 1) byCode.get([...codes][0]).push(name);
  else ambiguous.push(`${name} ${[...codes].sort().join(' ')}`);
}
fs.writeFileSync(path.join(out, 'country-names.tsv'), [
  `# Names of countries in all languages of Unicode CLDR ${cldrVersion}, frozen by make-country-tables.mjs.`,
  '# Copyright 2004-2026 Unicode, Inc. Licence: Unicode-3.0, see NOTICE.',
  '# code, then its names; of names that differ in case, diacritics or punctuation alone one is kept; names that stand for',
  '# several codes are left out.',
  ...[...byCode].map(([code, names]) => [code, ...names.sort()].join('\t')),
  '',
].join('\n'));
console.error(`${countries.length} countries; ${[...byCode.values()].flat().length} names; ambiguous, left out:`);
console.error(ambiguous.sort().join('\n'));
