### state: machine-made, not yet reviewed by a speaker
### Що веде від відповідей до особи.

asks-for-contact = «{ $name }» запитує таке: { $what }. За цим кожен дізнається, чиї це відповіді.
    .cure = Приберіть це або запитайте в окремій анкеті, з якої ніщо не веде до цих відповідей.
identifying-together = Разом це може видати особу: { $traits }.
    .cure = Приберіть щось одне або запитайте загальніше: регіони замість районів, вікові групи замість років.
trait-of = { $trait } («{ $name }»)
contact-email = адреса електронної пошти
contact-phone = номер телефону
contact-address = поштова адреса
contact-name = повне ім’я
trait-place = місце
trait-origin = походження
trait-age = дата народження або точний вік
trait-role = роль
trait-organisation = організація
