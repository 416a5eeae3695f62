-- update Hero where points__gt=3 set nick=F(name__upper)
select "id", "name", "nick", "points", "credit", "weight", "guild_id", "mentor_id", "updated_at", "deleted_at"
from final table (update "heroes" "h0"
set "nick" = case when regexp_like("h0"."name", cast($1 as varchar)) then translate("h0"."name", cast($2 as varchar), cast($3 as varchar)) else upper("h0"."name") end, "updated_at" = $4
where ("h0"."points" > cast($5 as int) and "h0"."deleted_at" is null))
