package kumiko.jooq;

/**
 * What is asked of a database about its current schema. The texts are constant.
 *
 * @param lock waits for all others who take the lock, until the transaction ends; empty where there is no such lock. Its
 *     number is Kumiko's own, so that it is taken for nothing else
 * @param columns a row for each column of each table and view: table, whether it is a view, column, type (of the elements
 *     of an array), length, precision, scale, whether it is an array, whether it may be null, whether it has a default
 * @param keys a row for each column of each key, index and reference, in their order: table, name, kind, column, and
 *     the table and column that are referred to
 * @param enums a row for each constant of each type that is an enum, in their order: type, constant; empty where enums have
 *     no names
 */
public record Catalog(String lock, String columns, String keys, String enums) {

    private static final Catalog POSTGRES = new Catalog("select pg_advisory_xact_lock(7720196352143)", """
            select
              c.table_name::text,
              t.table_type <> 'BASE TABLE',
              c.column_name::text,
              case c.data_type
                when 'ARRAY' then substr(c.udt_name, 2)
                when 'USER-DEFINED' then c.udt_name::text
                else c.data_type
              end,
              c.character_maximum_length::int,
              c.numeric_precision::int,
              c.numeric_scale::int,
              c.data_type = 'ARRAY',
              c.is_nullable = 'YES',
              c.column_default is not null or c.is_identity = 'YES' or c.is_generated = 'ALWAYS'
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = current_schema()
            order by c.table_name, c.ordinal_position""", """
            select
              t.relname::text as table_name,
              x.relname::text as name,
              case when i.indisprimary then 'primary key' when i.indisunique then 'unique' else 'index' end as kind,
              a.attname::text,
              null::text,
              null::text,
              k.position
            from pg_index i
            join pg_class t on t.oid = i.indrelid
            join pg_class x on x.oid = i.indexrelid
            join pg_namespace n on n.oid = t.relnamespace
            cross join lateral unnest(i.indkey::int2[]) with ordinality as k (attnum, position)
            join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum
            where n.nspname = current_schema()
              and i.indisvalid and i.indpred is null and i.indexprs is null
              and k.position <= i.indnkeyatts
            union all
            select
              t.relname::text,
              c.conname::text,
              'foreign key',
              a.attname::text,
              case when f.relnamespace = t.relnamespace then f.relname::text else fn.nspname || '.' || f.relname end,
              fa.attname::text,
              k.position
            from pg_constraint c
            join pg_class t on t.oid = c.conrelid
            join pg_namespace n on n.oid = t.relnamespace
            join pg_class f on f.oid = c.confrelid
            join pg_namespace fn on fn.oid = f.relnamespace
            cross join lateral unnest(c.conkey, c.confkey) with ordinality as k (attnum, target, position)
            join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum
            join pg_attribute fa on fa.attrelid = f.oid and fa.attnum = k.target
            where c.contype = 'f' and n.nspname = current_schema()
            order by table_name, kind, name, position""", """
            select t.typname::text, e.enumlabel::text
            from pg_enum e
            join pg_type t on t.oid = e.enumtypid
            join pg_namespace n on n.oid = t.typnamespace
            where n.nspname = current_schema()
            order by t.typname, e.enumsortorder""");

    private static final Catalog H2 = new Catalog("", """
            select
              c.table_name,
              t.table_type <> 'BASE TABLE',
              c.column_name,
              coalesce(e.data_type, c.data_type),
              c.character_maximum_length,
              c.numeric_precision,
              c.numeric_scale,
              c.data_type = 'ARRAY',
              c.is_nullable = 'YES',
              c.column_default is not null or c.is_identity = 'YES' or c.is_generated = 'ALWAYS'
            from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            left join information_schema.element_types e
              on e.object_schema = c.table_schema
              and e.object_name = c.table_name
              and e.object_type = 'TABLE'
              and e.collection_type_identifier = c.dtd_identifier
            where c.table_schema = current_schema
            order by c.table_name, c.ordinal_position""", """
            select
              i.table_name,
              i.index_name as name,
              case
                when i.index_type_name = 'PRIMARY KEY' then 'primary key'
                when c.is_unique then 'unique'
                else 'index'
              end as kind,
              c.column_name,
              cast(null as varchar),
              cast(null as varchar),
              c.ordinal_position as position
            from information_schema.indexes i
            join information_schema.index_columns c
              on c.index_schema = i.index_schema and c.index_name = i.index_name
            where i.table_schema = current_schema
            union all
            select
              k.table_name,
              k.constraint_name,
              'foreign key',
              k.column_name,
              case when u.table_schema = k.table_schema then u.table_name else u.table_schema || '.' || u.table_name end,
              u.column_name,
              k.ordinal_position
            from information_schema.referential_constraints r
            join information_schema.key_column_usage k
              on k.constraint_schema = r.constraint_schema and k.constraint_name = r.constraint_name
            join information_schema.key_column_usage u
              on u.constraint_schema = r.unique_constraint_schema
              and u.constraint_name = r.unique_constraint_name
              and u.ordinal_position = k.position_in_unique_constraint
            where k.table_schema = current_schema
            order by table_name, kind, name, position""", "");

    public static Catalog of(SqlDialect dialect) {
        return switch (dialect) {
            case H2 -> H2;
            case POSTGRES -> POSTGRES;
        };
    }
}
