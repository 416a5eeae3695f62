-- insert 1 Guild
-- under Guild where city='x'
select "id", "name", "city", "seats", "version", "created_at", "updated_at"
from final table (insert into "guilds" ("id", "name", "city", "seats", "version", "created_at", "updated_at")
values ($1, $2, $3, $4, $5, $6, $7))
