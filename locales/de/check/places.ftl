### state: source

rounded-places = Orte werden auf 1 km gerundet, bevor sie gespeichert werden: { $names }.
    .cure = Wenn die Umfrage sie genauer braucht, schreiben Sie unter „precision“, auf wie viele Meter; sonst 1000.
