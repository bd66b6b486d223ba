import { toText, type Value } from '../values.ts';
import { lists, two, type XPathFunction } from './function.ts';

/** In metres, at the equator; as JavaRosa and ODK's other engines have it. */
const EARTH_RADIUS = 6_378_100;

/** Places as `latitude longitude altitude accuracy`; a line or an area has several, with `;` between them. */
export const PLACE_FUNCTIONS: readonly XPathFunction[] = [
  {
    name: 'distance',
    takes: [1, Number.POSITIVE_INFINITY],
    wants: ['list'],
    usage: `distance(\${place}, \${other_place})`,
    doc: 'Metres along a line or around an area, or from place to place; 0 for fewer than two places.',
    make: lists((values) => {
      const points = pointsIn(values);
      return hundredths(points.reduce((sum, point, at) => sum + between(points[at - 1] ?? point, point), 0));
    }),
  },
  {
    name: 'area',
    takes: [1, 1],
    wants: ['list'],
    usage: `area(\${area})`,
    doc: 'Square metres of an area, or of the area between several places; 0 for fewer than three.',
    make: lists((values) => hundredths(areaOf(pointsIn(values)))),
  },
  {
    name: 'geofence',
    takes: [2, 2],
    usage: `geofence(\${place}, \${area})`,
    doc: 'True when a place is inside an area.',
    make: two((place, area) => {
      const [point] = pointsIn([place]);
      return point !== undefined && contains(pointsIn([area]), point);
    }),
  },
];

/** In radians. */
interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

function pointsIn(values: readonly Value[]): readonly Point[] {
  return values
    .flatMap((value) => toText(value).split(';'))
    .flatMap((text) => {
      const [latitude = Number.NaN, longitude = Number.NaN] = text
        .trim()
        .split(/\s+/u)
        .map(Number.parseFloat);
      const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
      return isPlace ? { latitude: radians(latitude), longitude: radians(longitude) } : [];
    });
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** The haversine formula, which is exact for short ways, too. */
function between(one: Point, other: Point): number {
  const half = (angle: number) => Math.sin(angle / 2) ** 2;
  const share =
    half(other.latitude - one.latitude) +
    Math.cos(one.latitude) * Math.cos(other.latitude) * half(other.longitude - one.longitude);
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(share)));
}

/** Chamberlain and Duquette: Some algorithms for polygons on a sphere (2007). */
function areaOf(points: readonly Point[]): number {
  const sum = points.reduce((total, point, at) => {
    const before = points.at(at - 1) ?? point;
    const width = point.longitude - before.longitude;
    return total + width * (2 + Math.sin(point.latitude) + Math.sin(before.latitude));
  }, 0);
  return points.length < 3 ? 0 : Math.abs((sum * EARTH_RADIUS ** 2) / 2);
}

/** Counts how many sides a ray to the east crosses. */
function contains(corners: readonly Point[], { latitude, longitude }: Point): boolean {
  if (corners.length < 3) return false;
  let isInside = false;
  for (const [at, corner] of corners.entries()) {
    const before = corners.at(at - 1) ?? corner;
    if (corner.latitude > latitude === before.latitude > latitude) continue;
    const share = (latitude - corner.latitude) / (before.latitude - corner.latitude);
    if (longitude < corner.longitude + share * (before.longitude - corner.longitude)) isInside = !isInside;
  }
  return isInside;
}

function hundredths(number: number): number {
  return Math.round(number * 100) / 100;
}
