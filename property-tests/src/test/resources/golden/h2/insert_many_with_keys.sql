-- insert 2 Badge
select "code", "level", "hero_id"
from final table (insert into "badges" ("code", "level", "hero_id")
values ($1, $2, $3), ($4, $5, $6))
