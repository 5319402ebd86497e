// Types of the database, generated from supabase/migrations by `npm run types`.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      accident: {
        Row: {
          cause: string | null;
          dataset_id: string;
          date_precision: string;
          deaths: number;
          detail: string | null;
          direct_loss_yuan: number | null;
          enterprise_id: number | null;
          geom: unknown;
          grade: number | null;
          id: number;
          injuries: number;
          kind: string;
          name: string;
          occurred_at: string | null;
          occurred_on: string;
          pipeline_id: number | null;
          region_id: string;
          serious_injuries: number | null;
          source_id: string;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          cause?: string | null;
          dataset_id: string;
          date_precision: string;
          deaths: number;
          detail?: string | null;
          direct_loss_yuan?: number | null;
          enterprise_id?: number | null;
          geom?: unknown;
          grade?: never;
          id?: never;
          injuries: number;
          kind: string;
          name: string;
          occurred_at?: string | null;
          occurred_on: string;
          pipeline_id?: number | null;
          region_id: string;
          serious_injuries?: number | null;
          source_id: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          cause?: string | null;
          dataset_id?: string;
          date_precision?: string;
          deaths?: number;
          detail?: string | null;
          direct_loss_yuan?: number | null;
          enterprise_id?: number | null;
          geom?: unknown;
          grade?: never;
          id?: never;
          injuries?: number;
          kind?: string;
          name?: string;
          occurred_at?: string | null;
          occurred_on?: string;
          pipeline_id?: number | null;
          region_id?: string;
          serious_injuries?: number | null;
          source_id?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'accident_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accident_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accident_pipeline_id_fkey';
            columns: ['pipeline_id'];
            isOneToOne: false;
            referencedRelation: 'pipeline';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accident_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accident_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      accident_position: {
        Row: {
          county: string | null;
          dataset_id: string;
          geom: unknown;
          id: number;
          operator: string;
          region_id: string;
          source_id: string;
          state: string | null;
        };
        ComputedFields: never;
        Insert: {
          county?: string | null;
          dataset_id: string;
          geom: unknown;
          id?: never;
          operator: string;
          region_id: string;
          source_id: string;
          state?: string | null;
        };
        Update: {
          county?: string | null;
          dataset_id?: string;
          geom?: unknown;
          id?: never;
          operator?: string;
          region_id?: string;
          source_id?: string;
          state?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'accident_position_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accident_position_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      calendar_day: {
        Row: {
          day: string;
          id: number;
          name_en: string | null;
          name_zh: string | null;
          region_id: string;
          working: boolean;
        };
        ComputedFields: never;
        Insert: {
          day: string;
          id?: never;
          name_en?: string | null;
          name_zh?: string | null;
          region_id: string;
          working: boolean;
        };
        Update: {
          day?: string;
          id?: never;
          name_en?: string | null;
          name_zh?: string | null;
          region_id?: string;
          working?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: 'calendar_day_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      check_item: {
        Row: {
          basis: string | null;
          check_list_id: number;
          id: number;
          position: number;
          text_en: string;
          text_zh: string;
        };
        ComputedFields: never;
        Insert: {
          basis?: string | null;
          check_list_id: number;
          id?: never;
          position: number;
          text_en: string;
          text_zh: string;
        };
        Update: {
          basis?: string | null;
          check_list_id?: number;
          id?: never;
          position?: number;
          text_en?: string;
          text_zh?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'check_item_check_list_id_fkey';
            columns: ['check_list_id'];
            isOneToOne: false;
            referencedRelation: 'check_list';
            referencedColumns: ['id'];
          },
        ];
      };
      check_list: {
        Row: {
          code: string;
          confidence: string;
          id: number;
          name_en: string;
          name_zh: string;
          source: string;
          subject: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          code: string;
          confidence: string;
          id?: never;
          name_en: string;
          name_zh: string;
          source: string;
          subject: string;
          version?: number;
        };
        Update: {
          code?: string;
          confidence?: string;
          id?: never;
          name_en?: string;
          name_zh?: string;
          source?: string;
          subject?: string;
          version?: number;
        };
        Relationships: [];
      };
      dataset: {
        Row: {
          as_of: string | null;
          id: string;
          licence: string;
          loaded_at: string | null;
          name_en: string;
          name_zh: string;
          region_id: string;
          repairs: NonNullable<Json>;
          rows_loaded: number;
          rows_read: number;
          rows_rejected: number;
          sha256: string | null;
          simulated: boolean;
          source: string;
          url: string | null;
        };
        ComputedFields: never;
        Insert: {
          as_of?: string | null;
          id: string;
          licence: string;
          loaded_at?: string | null;
          name_en: string;
          name_zh: string;
          region_id: string;
          repairs?: NonNullable<Json>;
          rows_loaded?: number;
          rows_read?: number;
          rows_rejected?: number;
          sha256?: string | null;
          simulated?: boolean;
          source: string;
          url?: string | null;
        };
        Update: {
          as_of?: string | null;
          id?: string;
          licence?: string;
          loaded_at?: string | null;
          name_en?: string;
          name_zh?: string;
          region_id?: string;
          repairs?: NonNullable<Json>;
          rows_loaded?: number;
          rows_read?: number;
          rows_rejected?: number;
          sha256?: string | null;
          simulated?: boolean;
          source?: string;
          url?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'dataset_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      dataset_reject: {
        Row: {
          code: string;
          dataset_id: string;
          field: string;
          id: number;
          line: number;
          value: string | null;
        };
        ComputedFields: never;
        Insert: {
          code: string;
          dataset_id: string;
          field: string;
          id?: never;
          line: number;
          value?: string | null;
        };
        Update: {
          code?: string;
          dataset_id?: string;
          field?: string;
          id?: never;
          line?: number;
          value?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'dataset_reject_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
        ];
      };
      document: {
        Row: {
          added_at: string;
          added_by: string | null;
          id: number;
          issued_on: string | null;
          kind: string;
          media_type: string | null;
          name: string;
          number: string | null;
          region_id: string;
          sha256: string | null;
          storage_path: string | null;
          subject: string;
          subject_id: number;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          added_at?: string;
          added_by?: string | null;
          id?: never;
          issued_on?: string | null;
          kind: string;
          media_type?: string | null;
          name: string;
          number?: string | null;
          region_id: string;
          sha256?: string | null;
          storage_path?: string | null;
          subject: string;
          subject_id: number;
          zone_path?: unknown;
        };
        Update: {
          added_at?: string;
          added_by?: string | null;
          id?: never;
          issued_on?: string | null;
          kind?: string;
          media_type?: string | null;
          name?: string;
          number?: string | null;
          region_id?: string;
          sha256?: string | null;
          storage_path?: string | null;
          subject?: string;
          subject_id?: number;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'document_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      enterprise: {
        Row: {
          address: string | null;
          attributes: NonNullable<Json>;
          city: string | null;
          dataset_id: string;
          deregistered_on: string | null;
          district_name: string | null;
          filed_on: string | null;
          geom: unknown;
          id: number;
          name: string;
          parent_company: string | null;
          postcode: string | null;
          region_id: string;
          source_id: string;
          status: string;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          address?: string | null;
          attributes?: NonNullable<Json>;
          city?: string | null;
          dataset_id: string;
          deregistered_on?: string | null;
          district_name?: string | null;
          filed_on?: string | null;
          geom?: unknown;
          id?: never;
          name: string;
          parent_company?: string | null;
          postcode?: string | null;
          region_id: string;
          source_id: string;
          status: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          address?: string | null;
          attributes?: NonNullable<Json>;
          city?: string | null;
          dataset_id?: string;
          deregistered_on?: string | null;
          district_name?: string | null;
          filed_on?: string | null;
          geom?: unknown;
          id?: never;
          name?: string;
          parent_company?: string | null;
          postcode?: string | null;
          region_id?: string;
          source_id?: string;
          status?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'enterprise_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'enterprise_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'enterprise_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      hazard_source: {
        Row: {
          dataset_id: string;
          enterprise_id: number;
          geom: unknown;
          hazard_class: string;
          id: number;
          level: number | null;
          name: string;
          region_id: string;
          source_id: string;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          dataset_id: string;
          enterprise_id: number;
          geom?: unknown;
          hazard_class: string;
          id?: never;
          level?: number | null;
          name: string;
          region_id: string;
          source_id: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          dataset_id?: string;
          enterprise_id?: number;
          geom?: unknown;
          hazard_class?: string;
          id?: never;
          level?: number | null;
          name?: string;
          region_id?: string;
          source_id?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'hazard_source_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hazard_source_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hazard_source_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hazard_source_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      hazard_source_chemical: {
        Row: {
          cas: string | null;
          dataset_id: string;
          hazard_class: string;
          hazard_source_id: number;
          id: number;
          name: string;
          process_count: number | null;
          program_level: number | null;
          quantity_tonnes: number | null;
          source_id: string;
        };
        ComputedFields: never;
        Insert: {
          cas?: string | null;
          dataset_id: string;
          hazard_class: string;
          hazard_source_id: number;
          id?: never;
          name: string;
          process_count?: number | null;
          program_level?: number | null;
          quantity_tonnes?: number | null;
          source_id: string;
        };
        Update: {
          cas?: string | null;
          dataset_id?: string;
          hazard_class?: string;
          hazard_source_id?: number;
          id?: never;
          name?: string;
          process_count?: number | null;
          program_level?: number | null;
          quantity_tonnes?: number | null;
          source_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'hazard_source_chemical_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hazard_source_chemical_hazard_source_id_fkey';
            columns: ['hazard_source_id'];
            isOneToOne: false;
            referencedRelation: 'hazard_source';
            referencedColumns: ['id'];
          },
        ];
      };
      hidden_danger: {
        Row: {
          dataset_id: string;
          deadline_basis: string;
          deadline_on: string;
          enterprise_id: number;
          found_on: string;
          geom: unknown;
          id: number;
          kind: string;
          level: string;
          region_id: string;
          simulated: boolean;
          source_id: string;
          state: string;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          dataset_id: string;
          deadline_basis: string;
          deadline_on: string;
          enterprise_id: number;
          found_on: string;
          geom?: unknown;
          id?: never;
          kind: string;
          level: string;
          region_id: string;
          simulated?: boolean;
          source_id: string;
          state?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          dataset_id?: string;
          deadline_basis?: string;
          deadline_on?: string;
          enterprise_id?: number;
          found_on?: string;
          geom?: unknown;
          id?: never;
          kind?: string;
          level?: string;
          region_id?: string;
          simulated?: boolean;
          source_id?: string;
          state?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'hidden_danger_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hidden_danger_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hidden_danger_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hidden_danger_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      hidden_danger_event: {
        Row: {
          actor: string | null;
          at: string;
          from_state: string | null;
          hidden_danger_id: number;
          id: number;
          kind: string;
          note: string | null;
          to_state: string;
        };
        ComputedFields: never;
        Insert: {
          actor?: string | null;
          at?: string;
          from_state?: string | null;
          hidden_danger_id: number;
          id?: never;
          kind: string;
          note?: string | null;
          to_state: string;
        };
        Update: {
          actor?: string | null;
          at?: string;
          from_state?: string | null;
          hidden_danger_id?: number;
          id?: never;
          kind?: string;
          note?: string | null;
          to_state?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'hidden_danger_event_hidden_danger_id_fkey';
            columns: ['hidden_danger_id'];
            isOneToOne: false;
            referencedRelation: 'hidden_danger';
            referencedColumns: ['id'];
          },
        ];
      };
      membership: {
        Row: {
          enterprise_id: number | null;
          id: number;
          role: string;
          scope: unknown;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          enterprise_id?: number | null;
          id?: never;
          role: string;
          scope?: unknown;
          user_id: string;
        };
        Update: {
          enterprise_id?: number | null;
          id?: never;
          role?: string;
          scope?: unknown;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'membership_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
        ];
      };
      parameter: {
        Row: {
          confidence: string;
          id: number;
          key: string;
          scope: unknown;
          source: string;
          value: NonNullable<Json>;
        };
        ComputedFields: never;
        Insert: {
          confidence: string;
          id?: never;
          key: string;
          scope?: unknown;
          source: string;
          value: NonNullable<Json>;
        };
        Update: {
          confidence?: string;
          id?: never;
          key?: string;
          scope?: unknown;
          source?: string;
          value?: NonNullable<Json>;
        };
        Relationships: [];
      };
      patrol: {
        Row: {
          enterprise_id: number | null;
          id: number;
          member_id: number | null;
          note: string | null;
          patrolled_on: string;
          region_id: string;
          zone_id: number;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          enterprise_id?: number | null;
          id?: never;
          member_id?: number | null;
          note?: string | null;
          patrolled_on: string;
          region_id: string;
          zone_id: number;
          zone_path?: unknown;
        };
        Update: {
          enterprise_id?: number | null;
          id?: never;
          member_id?: number | null;
          note?: string | null;
          patrolled_on?: string;
          region_id?: string;
          zone_id?: number;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'patrol_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'patrol_member_id_fkey';
            columns: ['member_id'];
            isOneToOne: false;
            referencedRelation: 'zone_member';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'patrol_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'patrol_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      pipeline: {
        Row: {
          capacity: string | null;
          commissioned_on: string | null;
          dataset_id: string;
          depth_meters: number | null;
          design_pressure_mpa: number | null;
          diameter_millimeters: number | null;
          geom: unknown;
          id: number;
          inspection_due_on: string | null;
          kind: string;
          laying: string | null;
          length_meters: number | null;
          material: string | null;
          medium: string;
          name: string | null;
          off_drawing_places: number | null;
          owner: string | null;
          patrols_per_day: number | null;
          planning_licence: string | null;
          position_accuracy_meters: number | null;
          position_source: string | null;
          region_id: string;
          registration_number: string | null;
          source_id: string;
          start_year: number | null;
          status: string;
          url: string | null;
          user_unit: string | null;
          wall_millimeters: number | null;
          working_pressure_mpa: number | null;
          zone_paths: unknown[];
        };
        ComputedFields: never;
        Insert: {
          capacity?: string | null;
          commissioned_on?: string | null;
          dataset_id: string;
          depth_meters?: number | null;
          design_pressure_mpa?: number | null;
          diameter_millimeters?: number | null;
          geom: unknown;
          id?: never;
          inspection_due_on?: string | null;
          kind?: string;
          laying?: string | null;
          length_meters?: never;
          material?: string | null;
          medium: string;
          name?: string | null;
          off_drawing_places?: number | null;
          owner?: string | null;
          patrols_per_day?: number | null;
          planning_licence?: string | null;
          position_accuracy_meters?: number | null;
          position_source?: string | null;
          region_id: string;
          registration_number?: string | null;
          source_id: string;
          start_year?: number | null;
          status: string;
          url?: string | null;
          user_unit?: string | null;
          wall_millimeters?: number | null;
          working_pressure_mpa?: number | null;
          zone_paths?: unknown[];
        };
        Update: {
          capacity?: string | null;
          commissioned_on?: string | null;
          dataset_id?: string;
          depth_meters?: number | null;
          design_pressure_mpa?: number | null;
          diameter_millimeters?: number | null;
          geom?: unknown;
          id?: never;
          inspection_due_on?: string | null;
          kind?: string;
          laying?: string | null;
          length_meters?: never;
          material?: string | null;
          medium?: string;
          name?: string | null;
          off_drawing_places?: number | null;
          owner?: string | null;
          patrols_per_day?: number | null;
          planning_licence?: string | null;
          position_accuracy_meters?: number | null;
          position_source?: string | null;
          region_id?: string;
          registration_number?: string | null;
          source_id?: string;
          start_year?: number | null;
          status?: string;
          url?: string | null;
          user_unit?: string | null;
          wall_millimeters?: number | null;
          working_pressure_mpa?: number | null;
          zone_paths?: unknown[];
        };
        Relationships: [
          {
            foreignKeyName: 'pipeline_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      pipeline_facility: {
        Row: {
          geom: unknown;
          id: number;
          kind: string;
          name: string;
          pipeline_id: number;
          region_id: string;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          geom: unknown;
          id?: never;
          kind: string;
          name: string;
          pipeline_id: number;
          region_id: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          geom?: unknown;
          id?: never;
          kind?: string;
          name?: string;
          pipeline_id?: number;
          region_id?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'pipeline_facility_pipeline_id_fkey';
            columns: ['pipeline_id'];
            isOneToOne: false;
            referencedRelation: 'pipeline';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_facility_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_facility_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      pipeline_occupation: {
        Row: {
          cleared_on: string | null;
          dataset_id: string | null;
          enterprise_id: number | null;
          found_on: string;
          geom: unknown;
          id: number;
          kind: string;
          listed: boolean;
          note: string | null;
          pipeline_id: number;
          region_id: string;
          reported_by: string | null;
          source_id: string | null;
          state: string;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          cleared_on?: string | null;
          dataset_id?: string | null;
          enterprise_id?: number | null;
          found_on: string;
          geom: unknown;
          id?: never;
          kind: string;
          listed?: boolean;
          note?: string | null;
          pipeline_id: number;
          region_id: string;
          reported_by?: string | null;
          source_id?: string | null;
          state?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          cleared_on?: string | null;
          dataset_id?: string | null;
          enterprise_id?: number | null;
          found_on?: string;
          geom?: unknown;
          id?: never;
          kind?: string;
          listed?: boolean;
          note?: string | null;
          pipeline_id?: number;
          region_id?: string;
          reported_by?: string | null;
          source_id?: string | null;
          state?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'pipeline_occupation_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_occupation_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_occupation_pipeline_id_fkey';
            columns: ['pipeline_id'];
            isOneToOne: false;
            referencedRelation: 'pipeline';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_occupation_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_occupation_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      pipeline_segment: {
        Row: {
          densely_populated: boolean;
          from_meters: number;
          geom: unknown;
          hca_level: number | null;
          hca_places: string[];
          id: number;
          location_class: number | null;
          name: string | null;
          pipeline_id: number;
          river_crossing: boolean;
          to_meters: number;
          tunnel: boolean;
        };
        ComputedFields: never;
        Insert: {
          densely_populated?: boolean;
          from_meters: number;
          geom?: unknown;
          hca_level?: number | null;
          hca_places?: string[];
          id?: never;
          location_class?: number | null;
          name?: string | null;
          pipeline_id: number;
          river_crossing?: boolean;
          to_meters: number;
          tunnel?: boolean;
        };
        Update: {
          densely_populated?: boolean;
          from_meters?: number;
          geom?: unknown;
          hca_level?: number | null;
          hca_places?: string[];
          id?: never;
          location_class?: number | null;
          name?: string | null;
          pipeline_id?: number;
          river_crossing?: boolean;
          to_meters?: number;
          tunnel?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: 'pipeline_segment_pipeline_id_fkey';
            columns: ['pipeline_id'];
            isOneToOne: false;
            referencedRelation: 'pipeline';
            referencedColumns: ['id'];
          },
        ];
      };
      pipeline_work: {
        Row: {
          begins_on: string | null;
          dataset_id: string | null;
          ends_on: string | null;
          enterprise_id: number | null;
          geom: unknown;
          id: number;
          kind: string;
          name: string;
          permit_number: string | null;
          position_accuracy_meters: number;
          region_id: string;
          reported_by: string | null;
          source_id: string | null;
          state: string;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          begins_on?: string | null;
          dataset_id?: string | null;
          ends_on?: string | null;
          enterprise_id?: number | null;
          geom: unknown;
          id?: never;
          kind: string;
          name: string;
          permit_number?: string | null;
          position_accuracy_meters?: number;
          region_id: string;
          reported_by?: string | null;
          source_id?: string | null;
          state?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          begins_on?: string | null;
          dataset_id?: string | null;
          ends_on?: string | null;
          enterprise_id?: number | null;
          geom?: unknown;
          id?: never;
          kind?: string;
          name?: string;
          permit_number?: string | null;
          position_accuracy_meters?: number;
          region_id?: string;
          reported_by?: string | null;
          source_id?: string | null;
          state?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'pipeline_work_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_work_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_work_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_work_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      region: {
        Row: {
          as_of: string | null;
          currency: string;
          east: number;
          id: string;
          name_en: string;
          name_zh: string;
          north: number;
          south: number;
          time_zone: string;
          west: number;
        };
        ComputedFields: never;
        Insert: {
          as_of?: string | null;
          currency: string;
          east: number;
          id: string;
          name_en: string;
          name_zh: string;
          north: number;
          south: number;
          time_zone: string;
          west: number;
        };
        Update: {
          as_of?: string | null;
          currency?: string;
          east?: number;
          id?: string;
          name_en?: string;
          name_zh?: string;
          north?: number;
          south?: number;
          time_zone?: string;
          west?: number;
        };
        Relationships: [];
      };
      zone: {
        Row: {
          area_square_meters: number | null;
          code: string;
          dataset_id: string;
          geom: unknown;
          id: number;
          level: string;
          name_en: string;
          name_zh: string;
          parent_id: number | null;
          path: unknown;
          region_id: string;
          source_id: string;
        };
        ComputedFields: never;
        Insert: {
          area_square_meters?: never;
          code: string;
          dataset_id: string;
          geom: unknown;
          id?: never;
          level: string;
          name_en: string;
          name_zh: string;
          parent_id?: number | null;
          path: unknown;
          region_id: string;
          source_id: string;
        };
        Update: {
          area_square_meters?: never;
          code?: string;
          dataset_id?: string;
          geom?: unknown;
          id?: never;
          level?: string;
          name_en?: string;
          name_zh?: string;
          parent_id?: number | null;
          path?: unknown;
          region_id?: string;
          source_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'zone_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'zone_parent_id_fkey';
            columns: ['parent_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'zone_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      zone_member: {
        Row: {
          from_on: string;
          id: number;
          person_name: string;
          region_id: string;
          role: string;
          to_on: string | null;
          user_id: string | null;
          zone_id: number;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          from_on: string;
          id?: never;
          person_name: string;
          region_id: string;
          role: string;
          to_on?: string | null;
          user_id?: string | null;
          zone_id: number;
          zone_path?: unknown;
        };
        Update: {
          from_on?: string;
          id?: never;
          person_name?: string;
          region_id?: string;
          role?: string;
          to_on?: string | null;
          user_id?: string | null;
          zone_id?: number;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'zone_member_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'zone_member_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
    };
    Views: {
      [_ in never]: never;
    };
    Functions: {
      accident_columns: { Args: { p_region: string }; Returns: Json };
      appoint_member: {
        Args: { p_from: string; p_name: string; p_role: string; p_user?: string; p_zone: number };
        Returns: number;
      };
      clear_occupation: { Args: { p_occupation: number; p_on: string }; Returns: undefined };
      cut_zone: { Args: { p_shape: string; p_size_meters: number; p_zone: number }; Returns: Json };
      datasets: { Args: { p_region: string }; Returns: Json };
      dismiss_member: { Args: { p_member: number; p_on: string }; Returns: undefined };
      enterprise_columns: { Args: { p_region: string }; Returns: Json };
      hazard_source_columns: { Args: { p_region: string }; Returns: Json };
      hidden_danger_columns: { Args: { p_region: string }; Returns: Json };
      my_session: { Args: Record<PropertyKey, never>; Returns: Json };
      pipeline_bands: { Args: { p_region: string }; Returns: Json };
      pipeline_columns: { Args: { p_region: string }; Returns: Json };
      pipeline_figures: { Args: { p_region: string }; Returns: Json };
      pipeline_occupations: { Args: { p_region: string }; Returns: Json };
      pipeline_segments: { Args: { p_pipeline: number }; Returns: Json };
      pipelines_near: { Args: { p_enterprise: number; p_radius_meters: number }; Returns: Json };
      record_patrol: {
        Args: { p_enterprise?: number; p_member?: number; p_note?: string; p_on: string; p_zone: number };
        Returns: number;
      };
      region_figures: { Args: { p_from: string; p_region: string; p_to: string }; Returns: Json };
      report_occupation: {
        Args: { p_found_on: string; p_geojson: Json; p_kind: string; p_note?: string; p_pipeline: number };
        Returns: number;
      };
      report_work: {
        Args: { p_enterprise?: number; p_geojson: Json; p_kind: string; p_name: string; p_region: string };
        Returns: number;
      };
      save_zones: { Args: { p_parent: number; p_zones: Json }; Returns: number };
      silent_zones: { Args: { p_region: string }; Returns: Json };
      site: { Args: { p_enterprise: number }; Returns: Json };
      unvisited_enterprises: {
        Args: { p_from: string; p_region: string; p_to: string; p_zone: number };
        Returns: Json;
      };
      what_lies_in_bands: { Args: { p_pipeline: number }; Returns: Json };
      works_in_bands: { Args: { p_region: string }; Returns: Json };
      works_near_pipelines: { Args: { p_meters: number; p_region: string }; Returns: Json };
      zone_code_problems: { Args: { p_region: string }; Returns: Json };
      zone_columns: { Args: { p_region: string }; Returns: Json };
      zone_coverage: { Args: { p_from: string; p_region: string; p_to: string }; Returns: Json };
      zone_gaps: { Args: { p_region: string }; Returns: Json };
      zone_members: { Args: { p_region: string }; Returns: Json };
      zone_orphans: { Args: { p_region: string }; Returns: Json };
      zone_overlaps: { Args: { p_region: string; p_tolerance_square_meters?: number }; Returns: Json };
      zone_workload: { Args: { p_region: string }; Returns: Json };
    };
    Enums: {
      [_ in never]: never;
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
};

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, 'public'>];

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])[TableName] extends {
      Row: infer R;
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    ? (DefaultSchema['Tables'] & DefaultSchema['Views'])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R;
      }
      ? R
      : never
    : never;

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema['Tables']
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Insert: infer I;
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I;
      }
      ? I
      : never
    : never;

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema['Tables']
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Update: infer U;
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U;
      }
      ? U
      : never
    : never;

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema['Enums']
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums']
    : never = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums'][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums']
    ? DefaultSchema['Enums'][DefaultSchemaEnumNameOrOptions]
    : never;

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema['CompositeTypes']
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes']
    : never = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes'][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema['CompositeTypes']
    ? DefaultSchema['CompositeTypes'][PublicCompositeTypeNameOrOptions]
    : never;

export const Constants = {
  public: {
    Enums: {},
  },
} as const;
