-- The tables of the Jakarta Batch job repository. The server opens the repository while it boots, before any migration of
-- ours could run, and the runtime role may create nothing: so the owner runs this once, before the first start.
-- Harmless when repeated. For psql, which takes another runtime role than izyboost_app by -v runtime_role=<PGUSER>.
\if :{?runtime_role}
\else
\set runtime_role izyboost_app
\endif

create schema if not exists batch;
set search_path = batch;

create table if not exists job_instance (
    jobinstanceid   bigserial primary key,
    version         integer,
    jobname         varchar(512),
    applicationname varchar(512)
);
create index if not exists job_instance_name on job_instance (jobname);

create table if not exists job_execution (
    jobexecutionid  bigserial primary key,
    jobinstanceid   bigint not null references job_instance on delete cascade,
    version         integer,
    createtime      timestamptz,
    starttime       timestamptz,
    endtime         timestamptz,
    lastupdatedtime timestamptz,
    batchstatus     varchar(30),
    exitstatus      varchar(512),
    jobparameters   varchar(3000),
    restartposition varchar(255)
);
create index if not exists job_execution_instance on job_execution (jobinstanceid);
create index if not exists job_execution_created on job_execution (createtime);

create table if not exists step_execution (
    stepexecutionid      bigserial primary key,
    jobexecutionid       bigint not null references job_execution on delete cascade,
    version              integer,
    stepname             varchar(255),
    starttime            timestamptz,
    endtime              timestamptz,
    batchstatus          varchar(30),
    exitstatus           varchar(512),
    executionexception   varchar(2048),
    persistentuserdata   bytea,
    readcount            integer,
    writecount           integer,
    commitcount          integer,
    rollbackcount        integer,
    readskipcount        integer,
    processskipcount     integer,
    filtercount          integer,
    writeskipcount       integer,
    readercheckpointinfo bytea,
    writercheckpointinfo bytea
);
create index if not exists step_execution_job on step_execution (jobexecutionid);

create table if not exists partition_execution (
    partitionexecutionid integer not null,
    stepexecutionid      bigint  not null references step_execution on delete cascade,
    version              integer,
    batchstatus          varchar(30),
    exitstatus           varchar(512),
    executionexception   varchar(2048),
    persistentuserdata   bytea,
    readercheckpointinfo bytea,
    writercheckpointinfo bytea,
    primary key (partitionexecutionid, stepexecutionid)
);
create index if not exists partition_execution_step on partition_execution (stepexecutionid);

grant usage on schema batch to :"runtime_role";
grant select, insert, update, delete on all tables in schema batch to :"runtime_role";
grant usage on all sequences in schema batch to :"runtime_role";
reset search_path;
