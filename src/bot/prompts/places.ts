/** A place in ODK's xformsValue, as people read it: "51.05, 13.74 (± 1 km)". */
export function placeInWords(place: string, language: string): string {
  const [latitude = '', longitude = '', , accuracy = ''] = place.split(' ');
  const metres = Number(accuracy);
  const isFar = metres >= 1000;
  const around = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isFar ? 'kilometer' : 'meter',
    maximumFractionDigits: 1,
  }).format(isFar ? metres / 1000 : metres);
  // Coordinates stand in this order in every script.
  return `\u2066${latitude}, ${longitude}\u2069${metres > 0 ? ` (± ${around})` : ''}`;
}
