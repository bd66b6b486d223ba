### state: source

rounded-places = Places are rounded to 1 km before they are stored: { $names }.
    .cure = If the survey needs them more exactly, write under "precision" to how many metres; if not, write 1000.
