import { says } from '../problems/message.ts';
import { type CsvResult, mistake, tableOf, tooLarge } from './data-table.ts';

/**
 * Reads a GeoJSON file (RFC 7946) as ODK does (https://docs.getodk.org/form-datasets/): a row for each feature, with its
 * properties, its id, and its geometry as `latitude longitude 0 0`, several places with `; ` between.
 */
export function readGeojson(bytes: Uint8Array): CsvResult {
  const large = tooLarge(bytes);
  if (large !== undefined) return large;
  const features = featuresIn(bytes);
  if (features === undefined) {
    return mistake({ code: 'bad-geojson', message: says('not-geojson') });
  }
  return tableOf(features.map(cellsOf));
}

function featuresIn(bytes: Uint8Array): readonly unknown[] | undefined {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const { type, features } = recordOf(parsed);
    return type === 'FeatureCollection' && Array.isArray(features) ? features : undefined;
  } catch {
    return undefined;
  }
}

function cellsOf(feature: unknown): ReadonlyMap<string, string> {
  const { id, geometry, properties } = recordOf(feature);
  const cells = new Map<string, string>();
  const add = (column: string, value: unknown) => {
    const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
    if (text !== '') cells.set(column, text);
  };
  add('id', id);
  for (const [column, value] of Object.entries(recordOf(properties))) add(column, value);
  add('geometry', placesOf(geometry));
  return cells;
}

/** The outer ring of an area; what has several parts is left out. */
function placesOf(geometry: unknown): string {
  const { type, coordinates } = recordOf(geometry);
  if (!Array.isArray(coordinates)) return '';
  const places = type === 'Point' ? [coordinates] : type === 'Polygon' ? coordinates[0] : coordinates;
  if (!Array.isArray(places)) return '';
  const written = places.map((place: unknown) => {
    const [longitude, latitude] = Array.isArray(place) ? (place as unknown[]) : [];
    const isPlace = typeof longitude === 'number' && typeof latitude === 'number';
    return isPlace ? `${latitude} ${longitude} 0 0` : undefined;
  });
  return written.includes(undefined) ? '' : written.join('; ');
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
