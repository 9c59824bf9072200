// Makes the table world-outlines.tsv of package io.github.brigraph.report: the countries of the world map as SVG paths.
//
// The table is frozen in the repository, so that maps change with a commit of ours and not with a download. Run this only
// to move to another version of the source:
//
//   npm pack world-atlas@2.0.2 && mkdir -p packages/world-atlas
//   tar xzf world-atlas-2.0.2.tgz -C packages/world-atlas --strip-components=1
//   node make-world-outlines.mjs packages ../main/resources/io/github/brigraph
//
// The outlines are Natural Earth's at 1:110 million, projected by Equal Earth (Šavrič, Patterson & Jenny 2018,
// doi 10.1080/13658816.2018.1504949) around 150° E, so that no tie across the Pacific is cut. What crosses the edge of the
// map at 30° W, Greenland alone, is cut there. Coordinates are whole numbers on a map 2000 wide, each point rounded by
// itself, so that neighbours keep one border. Antarctica is left out: nobody publishes from there under its code.
import fs from 'node:fs';
import path from 'node:path';

const [packages, out] = process.argv.slice(2);
const atlas = path.join(packages, 'world-atlas');
const topology = JSON.parse(fs.readFileSync(path.join(atlas, 'countries-110m.json'), 'utf8'));
const version = JSON.parse(fs.readFileSync(path.join(atlas, 'package.json'), 'utf8')).version;

// The same numbers stand in the class EqualEarth.
const CENTRE = 150, WIDTH = 2000, NORTH = 83.7, MARGIN = 4;
const A = [1.340264, -0.081106, 0.000893, 0.003796];
const raw = (lambda, phi) => {
  const t = Math.asin(Math.sqrt(3) / 2 * Math.sin(phi));
  const d = A[0] + 3 * A[1] * t ** 2 + 7 * A[2] * t ** 6 + 9 * A[3] * t ** 8;
  return [2 * Math.sqrt(3) / 3 * lambda * Math.cos(t) / d, A[0] * t + A[1] * t ** 3 + A[2] * t ** 7 + A[3] * t ** 9];
};
const RADIANS = Math.PI / 180;
const SCALE = WIDTH / 2 / raw(Math.PI, 0)[0];
const TOP = raw(0, NORTH * RADIANS)[1];
const project = ([lambda, phi]) => {
  const [x, y] = raw(lambda * RADIANS, phi * RADIANS);
  return [Math.round(WIDTH / 2 + SCALE * x), Math.round(MARGIN + SCALE * (TOP - y))];
};

// ISO 3166-1 number to our code; Natural Earth gives no number to three areas, of which Kosovo has a code with us.
const codes = new Map();
for (const line of fs.readFileSync(path.join(out, 'unit', 'countries.tsv'), 'utf8').split('\n')) {
  const [code, , , , dissolved, numeric] = line.split('\t');
  if (dissolved === 'no' && numeric) codes.set(numeric, code);
}
const codeOf = (g) => codes.get(g.id) ?? (g.properties.name === 'Kosovo' ? 'XK' : '-');

const { scale, translate } = topology.transform;
const arcs = topology.arcs.map((arc) => {
  let x = 0, y = 0;
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
});
const ringOf = (ids) => ids.flatMap((i, k) => {
  const arc = i < 0 ? [...arcs[~i]].reverse() : arcs[i];
  return k === 0 ? arc : arc.slice(1);
});

// Longitudes from the centre of the map, going on without a jump where a ring crosses its edge.
const unrolled = (ring) => {
  let before = null;
  return ring.map(([lon, lat]) => {
    let x = ((lon - CENTRE + 540) % 360) - 180;
    if (before !== null) while (Math.abs(x - before) > 180) x += x < before ? 360 : -360;
    before = x;
    return [x, lat];
  });
};
// Keeps what lies on one side of a meridian (Sutherland & Hodgman); along the cut a point every two degrees follows it.
const clip = (ring, meridian, side) => {
  const inside = ([x]) => side * (x - meridian) <= 0;
  const cut = ([x0, y0], [x1, y1]) => [meridian, y0 + (y1 - y0) * (meridian - x0) / (x1 - x0)];
  const kept = [];
  for (let i = 0; i < ring.length - 1; i++) {
    const [a, b] = [ring[i], ring[i + 1]];
    if (inside(a)) kept.push(a);
    if (inside(a) !== inside(b)) kept.push(cut(a, b));
  }
  const dense = [];
  kept.forEach((a, i) => {
    dense.push(a);
    const b = kept[(i + 1) % kept.length];
    const steps = a[0] === meridian && b[0] === meridian ? Math.ceil(Math.abs(b[1] - a[1]) / 2) : 1;
    for (let s = 1; s < steps; s++) dense.push([meridian, a[1] + (b[1] - a[1]) * s / steps]);
  });
  return dense.length ? [...dense, dense[0]] : [];
};
const pieces = (ring) => [-360, 0, 360]
  .map((turn) => ring.map(([x, y]) => [x + turn, y]))
  .map((r) => r.every(([x]) => Math.abs(x) <= 180) ? r : clip(clip(r, 180, 1), -180, -1))
  .filter((r) => r.length > 3);

const area = (points) => Math.abs(points.reduce((sum, [x, y], i) => {
  const [nx, ny] = points[(i + 1) % points.length];
  return sum + x * ny - nx * y;
}, 0)) / 2;
// Relative steps, and signs as separators where they can be: half the bytes.
const pathOf = (points) => {
  const distinct = points.filter((p, i) => i === 0 || p[0] !== points[i - 1][0] || p[1] !== points[i - 1][1]);
  if (distinct.length > 1 && String(distinct[0]) === String(distinct.at(-1))) distinct.pop();
  if (distinct.length < 3) return '';
  return distinct.map(([x, y], i) => {
    if (i === 0) return `M${x},${y}`;
    const [dx, dy] = [x - distinct[i - 1][0], y - distinct[i - 1][1]];
    const text = `${dx}${dy < 0 ? '' : ','}${dy}`;
    return i === 1 ? `l${text}` : dx < 0 ? text : ` ${text}`;
  }).join('') + 'z';
};

const rows = [];
for (const g of topology.objects.countries.geometries) {
  if (g.properties.name === 'Antarctica') continue;
  const polygons = g.type === 'Polygon' ? [g.arcs] : g.arcs;
  let d = '', size = 0;
  for (const polygon of polygons) {
    polygon.forEach((ids, k) => pieces(unrolled(ringOf(ids))).forEach((piece) => {
      const points = piece.map(project);
      d += pathOf(points);
      size += (k === 0 ? 1 : -1) * area(points);
    }));
  }
  rows.push([codeOf(g), Math.round(size), d]);
}
rows.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : b[1] - a[1]));
const header = `# Outlines of countries and regions for the world map, frozen by make-world-outlines.mjs.
# Natural Earth 1:110 million (public domain), as world-atlas ${version} packs it (ISC); Equal Earth around 150 degrees east.
# code (- where there is none), area on a map ${WIDTH} wide, SVG path
`;
fs.writeFileSync(path.join(out, 'report', 'world-outlines.tsv'), header + rows.map((r) => r.join('\t')).join('\n') + '\n');
