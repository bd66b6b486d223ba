### state: machine-made, not yet reviewed by a speaker

rounded-places = Місця округлюються до 1 км перед збереженням: { $names }.
    .cure = Якщо опитуванню потрібна більша точність, напишіть у «precision», до скількох метрів; якщо ні, напишіть 1000.
