// Makes the table subdivisions.tsv of package io.github.brigraph.unit: the first-level subdivisions of ISO 3166-2.
//
// The table is frozen in the repository. Run this only to move to another version of the sources:
//
//   for p in iso-3166@4.4.0 cldr-subdivisions-full@48.2.0; do
//     npm pack $p && mkdir -p packages/${p%@*} && tar xzf ${p%@*}-${p#*@}.tgz -C packages/${p%@*} --strip-components=1
//   done
//   node make-subdivision-table.mjs packages ../main/resources/io/github/brigraph/unit
//
// Codes and local names come from the package iso-3166, English names from CLDR where the two speak of the same code.
// Subdivisions that have a code of their own in ISO 3166-1 (Hong Kong, Puerto Rico, Aruba) are left out: they are countries
// here, and territory policies fold them.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [packages, out] = process.argv.slice(2);
const { iso31662 } = await import(pathToFileURL(path.resolve(packages, 'iso-3166', '2.js')));
const english = JSON.parse(
  fs.readFileSync(path.join(packages, 'cldr-subdivisions-full', 'subdivisions', 'en', 'en.json'), 'utf8'),
).subdivisions.localeDisplayNames.subdivisions;

const TERRITORIES = new Set(['CN-HK', 'CN-MO', 'CN-TW', 'US-AS', 'US-GU', 'US-MP', 'US-PR', 'US-UM', 'US-VI', 'FR-971',
  'FR-972', 'FR-973', 'FR-974', 'FR-976', 'FR-BL', 'FR-CP', 'FR-MF', 'FR-NC', 'FR-PF', 'FR-PM', 'FR-TF', 'FR-WF', 'NL-AW',
  'NL-BQ1', 'NL-BQ2', 'NL-BQ3', 'NL-CW', 'NL-SX', 'NO-21', 'NO-22', 'FI-01']);
const HOME_NATIONS = new Set(['GB-ENG', 'GB-NIR', 'GB-SCT', 'GB-WLS']);
// Codes that were given to other subdivisions since CLDR named them.
const RENUMBERED = new Set(['IR']);
// English names where CLDR has none or not the usual one.
const NAME = {
  'RU-MOS': 'Moscow Oblast', 'RU-AL': 'Altai Republic', 'KZ-19': 'Almaty Region',
  'CN-NM': 'Inner Mongolia', 'US-DC': 'District of Columbia', 'FR-IDF': 'Île-de-France', 'ES-MD': 'Madrid',
  'ES-MC': 'Murcia', 'ES-NC': 'Navarre', 'ES-VC': 'Valencia', 'KR-29': 'Gwangju', 'FR-GES': 'Grand Est',
  'FR-20R': 'Corsica', 'IN-TS': 'Telangana', 'IN-UK': 'Uttarakhand', 'IN-CG': 'Chhattisgarh',
  'IN-DH': 'Dadra and Nagar Haveli and Daman and Diu', 'NO-54': 'Troms og Finnmark',
  'IR-00': 'Markazi', 'IR-01': 'Gilan', 'IR-02': 'Mazandaran', 'IR-03': 'East Azerbaijan', 'IR-04': 'West Azerbaijan',
  'IR-05': 'Kermanshah', 'IR-06': 'Khuzestan', 'IR-07': 'Fars', 'IR-08': 'Kerman', 'IR-09': 'Razavi Khorasan',
  'IR-10': 'Isfahan', 'IR-11': 'Sistan and Baluchestan', 'IR-12': 'Kurdistan', 'IR-13': 'Hamadan',
  'IR-14': 'Chaharmahal and Bakhtiari', 'IR-15': 'Lorestan', 'IR-16': 'Ilam', 'IR-17': 'Kohgiluyeh and Boyer-Ahmad',
  'IR-18': 'Bushehr', 'IR-19': 'Zanjan', 'IR-20': 'Semnan', 'IR-21': 'Yazd', 'IR-22': 'Hormozgan', 'IR-23': 'Tehran',
  'IR-24': 'Ardabil', 'IR-25': 'Qom', 'IR-26': 'Qazvin', 'IR-27': 'Golestan', 'IR-28': 'North Khorasan',
  'IR-29': 'South Khorasan', 'IR-30': 'Alborz',
};
// Words that say what kind of subdivision it is, and nothing of its name.
const KIND = new RegExp('\\b(sheng|shi|zizhiqu|zhuangzu|huizu|uygur|oblysy|oblast|kray|krai|respublika|respublikasy|'
  + 'autonomous|chartered|community|governorate|province|provincia|region|región de|regione|county|district|prefecture|'
  + 'departamento|comunidad( foral)? de|principado de|comunidad|metropolitan area)\\b|-(do|si|teukbyeolsi|gwangyeoksi|'
  + 'teukbyeoljachi(do|si))\\b', 'giu');

const plain = (name) => name.replace(/\(.*?\)/gu, ' ').replace(KIND, ' ').replace(/[²]/gu, '').replace(/(^|\s)[’'](?=\s|$)/gu, ' ').replace(/\s+/gu, ' ')
  .replace(/^[\s,]+|[\s,]+$/gu, '');

const rows = [];
const taken = new Set();
for (const { code, name, parent } of iso31662) {
  if (parent.length !== 2 || TERRITORIES.has(code) || (parent === 'GB' && !HOME_NATIONS.has(code))) continue;
  const cldr = RENUMBERED.has(parent) ? undefined : english[code.toLowerCase().replace('-', '')];
  let shown = NAME[code] ?? (plain(cldr ?? '') || plain(name) || name);
  // Of a city and the region around it the city bears the bare name.
  if (taken.has(parent + shown)) shown = cldr && cldr !== shown ? cldr : name;
  taken.add(parent + shown);
  const others = [...new Set([name, plain(name), cldr, cldr && plain(cldr),
    ...name.split(/[/,]/u).map(plain)].filter((n) => n && n.length > 2 && n !== shown && !taken.has(parent + n) && !n.includes('²')))];
  rows.push([code, shown, others.join(';')]);
}
rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));
fs.writeFileSync(path.join(out, 'subdivisions.tsv'),
  '# First-level subdivisions of ISO 3166-2: code, name, other names. Codes and local names after iso-3166 4.4.0 (MIT),\n'
  + '# English names after Unicode CLDR 48.2.0 (Unicode-3.0).\n' + rows.map((r) => r.join('\t')).join('\n') + '\n');
