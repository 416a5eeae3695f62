-- update Badge set level=1
select "code", "level", "hero_id"
from final table (update "badges" "b0"
set "level" = $1)
