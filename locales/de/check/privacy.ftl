### state: source
### Was von Antworten zu einer Person führt.

asks-for-contact = „{ $name }“ fragt nach Folgendem: { $what }. Damit kann jeder erkennen, wessen Antworten das sind.
    .cure = Lassen Sie es weg, oder fragen Sie es in einem eigenen Fragebogen, von dem nichts zu diesen Antworten führt.
identifying-together = Zusammen kann das eine Person erkennbar machen: { $traits }.
    .cure = Lassen Sie eines weg, oder fragen Sie gröber: Regionen statt Bezirke, Altersgruppen statt Jahre.
trait-of = { $trait } („{ $name }“)
contact-email = eine E-Mail-Adresse
contact-phone = eine Telefonnummer
contact-address = eine Postadresse
contact-name = ein vollständiger Name
trait-place = Ort
trait-origin = Herkunft
trait-age = Geburtsdatum oder genaues Alter
trait-role = Rolle
trait-organisation = Organisation
